import type { LoaderFunctionArgs } from '@remix-run/node'
import { findBankImport } from '#app/bank/import/find-import.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { requireKeeper } from './bank-access.server.ts'

/** The import of the address: the viewer's own, not yet forgotten. */
export async function requirePendingBankImport(args: LoaderFunctionArgs) {
  const { viewer, scopes } = await requireKeeper(args)
  const reach = { memberId: viewer.memberId, scopes }
  const pending = await findBankImport(database, reach, args.params['import'] ?? '', now())
  return { viewer, pending: found(pending, '没有这次导入，或者已经超过一天，请重新上传') }
}
