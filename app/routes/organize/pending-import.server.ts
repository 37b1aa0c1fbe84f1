import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { findImport, type PendingImport } from '#app/members/roster/find-import.server.ts'
import type { Importer } from '#app/members/roster/importer.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'

/** The viewer's own import named in the address. @throws 403 without the right, 404 for anybody else's import. */
export async function requirePendingImport(
  args: LoaderFunctionArgs | ActionFunctionArgs,
): Promise<{ importer: Importer; pending: PendingImport }> {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'import:members:subtree')
  const importer = { memberId: viewer.memberId, scopes: scopesOf(viewer, 'import:members:subtree') }
  const pending = await findImport(database, importer, args.params['import'] ?? '', now())
  return { importer, pending: found(pending, '没有这次导入，或者已经过期。请重新上传名册。') }
}
