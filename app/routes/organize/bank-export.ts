import type { LoaderFunctionArgs } from '@remix-run/node'
import { readBankFilter } from '#app/bank/bank-filter.ts'
import { writeGift } from '#app/bank/exchange/write-gift.ts'
import { writeMoodle } from '#app/bank/exchange/write-moodle.ts'
import { writeOwnWorkbook } from '#app/bank/exchange/write-own-workbook.server.ts'
import { listDrafts } from '#app/bank/list-questions.server.ts'
import { audit } from '#app/members/audit.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment, refuse } from '#app/platform/respond.server.ts'
import { WORKBOOK } from '#app/reports/write-workbook.server.ts'
import { requireKeeper } from './bank-access.server.ts'

/** The questions that the filter leaves, keys and all, as a file that imports again unchanged. Recorded in the audit log. */
export async function loader(args: LoaderFunctionArgs) {
  const { viewer, scopes } = await requireKeeper(args)
  const search = new URL(args.request.url).searchParams
  const drafts = await listDrafts(database, scopes, readBankFilter(search))
  const format = search.get('format') ?? 'xlsx'
  const name = `题库 ${dayOf(now())}`
  const at = now()
  const event = {
    at,
    actorId: viewer.memberId,
    action: 'bank.exported',
    detail: { format, questions: drafts.length },
  }
  if (format === 'xlsx') {
    await audit(database, event)
    const file = await writeOwnWorkbook(drafts)
    return new Response(new Uint8Array(file), { headers: attachment(`${name}.xlsx`, WORKBOOK) })
  }
  if (format !== 'gift' && format !== 'moodle') throw refuse(400, '只能导出为 xlsx、gift 或 moodle')
  const { text, leftOut } = format === 'gift' ? writeGift(drafts) : writeMoodle(drafts)
  if (leftOut.length > 0 && search.get('partly') !== 'yes')
    throw refuse(
      409,
      `有${leftOut.length}题的题型这种格式表示不了。请导出为表格，或在地址后加 &partly=yes 只导出其余的题`,
    )
  await audit(database, event)
  const [extension, type] =
    format === 'gift' ? ['gift.txt', 'text/plain; charset=utf-8'] : ['xml', 'application/xml']
  return new Response(text, { headers: attachment(`${name}.${extension}`, type) })
}
