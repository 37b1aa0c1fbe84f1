import type { LoaderFunctionArgs } from '@remix-run/node'
import { findExamResults } from '#app/exams/desk/find-results.server.ts'
import { partNames } from '#app/exams/desk/part-names.ts'
import { readResultList } from '#app/exams/desk/read-result-list.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { LIST_WORDS, resultColumns } from '#app/exams/desk/result-columns.ts'
import { audit } from '#app/members/audit.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment } from '#app/platform/respond.server.ts'
import { toSheet, writeWorkbook } from '#app/reports/write-workbook.server.ts'
import { WORKBOOK } from '#app/platform/workbook-type.ts'

/** A list of results as a workbook, with the columns of the page; who took it is in the audit log. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const list = readResultList(args.request.url)
  const at = now()
  const rows = await findExamResults(database, exam.id, { list, words: '', at }, null)
  await audit(database, {
    at,
    actorId: viewer.memberId,
    action: 'exam.exported',
    subject: exam.id,
    unitPath: exam.unitPath,
    detail: { list, rows: rows.length },
  })
  const name = LIST_WORDS[list]
  const columns = resultColumns(list, partNames(exam.rules), at)
  const file = await writeWorkbook([toSheet({ name, columns, rows })])
  return new Response(new Uint8Array(file), {
    headers: attachment(`${exam.title} ${name} ${dayOf(at)}.xlsx`, WORKBOOK),
  })
}
