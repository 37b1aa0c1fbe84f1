import type { LoaderFunctionArgs } from '@remix-run/node'
import { findAvailableQuestions } from '#app/bank/find-bank-questions.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment } from '#app/platform/respond.server.ts'
import { WORKBOOK } from '#app/platform/workbook-type.ts'
import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { readableStem } from '#app/questions/readable-stem.ts'
import { toSheet, writeWorkbook } from '#app/reports/write-workbook.server.ts'

/** The questions that a fixed paper may name, each with its number, as a workbook. Keys are not in it. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:exams:subtree')
  const scopes = scopesOf(viewer, 'manage:exams:subtree')
  const found = await Promise.all(scopes.map((unitPath) => findAvailableQuestions(database, { unitPath })))
  const rows = [...new Map(found.flat().map((row) => [row.ref, row])).values()]
  const sheet = toSheet({
    name: '题目编号',
    columns: [
      { key: 'ref', title: '题目编号', width: 24, value: ({ ref }) => ref },
      { key: 'type', title: '题型', value: ({ type }) => QUESTION_TYPE_TITLES[type] },
      { key: 'stem', title: '题干', width: 80, value: ({ question }) => readableStem(question.stem) },
      { key: 'regulation', title: '法规', width: 40, value: ({ regulation }) => regulation },
      { key: 'article', title: '条文', value: ({ article }) => article },
      { key: 'difficulty', title: '难度', value: ({ difficulty }) => '易中难'[difficulty - 1] ?? '' },
    ],
    rows,
  })
  return new Response(new Uint8Array(await writeWorkbook([sheet])), {
    headers: attachment(`题目编号 ${dayOf(now())}.xlsx`, WORKBOOK),
  })
}
