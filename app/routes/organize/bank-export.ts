import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { readBankFilter } from '#app/bank/bank-filter.ts'
import { exportFormat } from '#app/bank/exchange/export-formats.ts'
import { exportQuestions } from '#app/bank/exchange/export-questions.server.ts'
import { listDrafts } from '#app/bank/list-questions.server.ts'
import { audit } from '#app/members/audit.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment, refuse } from '#app/platform/respond.server.ts'
import { requireKeeper } from './bank-access.server.ts'

/**
 * The questions that the filter leaves, keys and all, as a file that imports again unchanged. Where the format has no
 * words for some, the list says which before anything is exported. Recorded in the audit log.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { viewer, scopes } = await requireKeeper(args)
  const search = new URL(args.request.url).searchParams
  const format = exportFormat(search.get('format') ?? 'xlsx')
  if (format === null) throw refuse(400, '没有这种导出格式，请回到题库选择')
  const drafts = await listDrafts(database, scopes, readBankFilter(search))
  const { bytes, extension, contentType, leftOut } = await exportQuestions(drafts, format)
  if (leftOut.length > 0 && search.get('partly') !== 'yes') {
    search.delete('format')
    search.set('lacking', format)
    return redirect(`/organize/bank?${search.toString()}`)
  }
  await audit(database, {
    ...{ at: now(), actorId: viewer.memberId, action: 'bank.exported' },
    detail: { format, questions: drafts.length - leftOut.length, leftOut: leftOut.length },
  })
  return new Response(bytes, { headers: attachment(`题库 ${dayOf(now())}.${extension}`, contentType) })
}
