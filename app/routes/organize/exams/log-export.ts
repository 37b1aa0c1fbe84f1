import type { LoaderFunctionArgs } from '@remix-run/node'
import { countLog, findLog } from '#app/exams/desk/find-log.server.ts'
import { LOG_COLUMNS } from '#app/exams/desk/log-columns.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { audit } from '#app/members/audit.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment } from '#app/platform/respond.server.ts'
import { WORKBOOK } from '#app/platform/workbook-type.ts'
import { toSheet, writeWorkbook } from '#app/reports/write-workbook.server.ts'

/** The whole log of an exam as a workbook, with the columns of the page; who took it is in the log itself. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam, 'invigilate:exams:subtree')
  const rows = await findLog(database, exam.id, { skip: 0, take: await countLog(database, exam.id) })
  const at = now()
  await audit(database, {
    at,
    actorId: viewer.memberId,
    action: 'exam.exported',
    subject: exam.id,
    unitPath: exam.unitPath,
    detail: { list: 'log', rows: rows.length },
  })
  const file = await writeWorkbook([toSheet({ name: '操作记录', columns: LOG_COLUMNS, rows })])
  return new Response(new Uint8Array(file), {
    headers: attachment(`${exam.title} 操作记录 ${dayOf(at)}.xlsx`, WORKBOOK),
  })
}
