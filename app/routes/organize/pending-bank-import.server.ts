import type { LoaderFunctionArgs } from '@remix-run/node'
import { findBankImport } from '#app/bank/import/find-import.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { requireKeeper } from './bank-access.server.ts'

const GONE =
  '这里没有您的导入：上传的文件和导入结果只有上传的人能看，保留一天。没有导入的请重新上传，导入过的题在题库里。'

/** The import of the address: the viewer's own, not yet forgotten. */
export async function requirePendingBankImport(args: LoaderFunctionArgs) {
  const { viewer, scopes } = await requireKeeper(args)
  const reach = { memberId: viewer.memberId, scopes }
  const pending = await findBankImport(database, reach, args.params['import'] ?? '', now())
  return { viewer, pending: found(pending, GONE) }
}
