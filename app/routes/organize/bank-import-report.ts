import type { LoaderFunctionArgs } from '@remix-run/node'
import { OUTCOME_TITLES, understoodAnswer } from '#app/bank/import/import-view.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { attachment, refuse } from '#app/platform/respond.server.ts'
import { toSheet, writeWorkbook } from '#app/reports/write-workbook.server.ts'
import { WORKBOOK } from '#app/platform/workbook-type.ts'
import { requirePendingBankImport } from './pending-bank-import.server.ts'

/** The whole check of a file of questions as a workbook: every question, what will happen, and why. */
export async function loader(args: LoaderFunctionArgs) {
  const { pending } = await requirePendingBankImport(args)
  if (pending.kind === 'applied') throw refuse(404, '题目已经导入，核对报告不再保留')
  const rows = toSheet({
    name: '逐题核对',
    columns: [
      { key: 'place', title: '位置', value: ({ place }) => place },
      { key: 'stem', title: '题干', width: 60, value: ({ stem }) => stem },
      {
        key: 'answer',
        title: '读成的题型和答案',
        width: 40,
        value: ({ draft }) => understoodAnswer(draft, 1000),
      },
      { key: 'outcome', title: '处理', value: ({ outcome }) => OUTCOME_TITLES[outcome] },
      { key: 'reasons', title: '原因', width: 50, value: ({ reasons }) => reasons.join('\n') },
      { key: 'notices', title: '提示', width: 40, value: ({ notices }) => notices.join('\n') },
    ],
    rows: pending.rows,
  })
  const unread = toSheet({
    name: '没有读的内容',
    columns: [
      { key: 'place', title: '位置', value: ({ place }) => place },
      { key: 'words', title: '内容', width: 60, value: ({ words }) => words },
    ],
    rows: pending.file.unread,
  })
  const file = await writeWorkbook([rows, unread])
  return new Response(new Uint8Array(file), {
    headers: attachment(`题目核对 ${dayOf(now())}.xlsx`, WORKBOOK),
  })
}
