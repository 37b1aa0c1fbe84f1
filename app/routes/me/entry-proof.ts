import type { LoaderFunctionArgs } from '@remix-run/node'
import { findTlogProof } from '#app/ledger/record/find-tlog-proof.server.ts'
import { ownHash } from '#app/ledger/ledger-identity.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment, found } from '#app/platform/respond.server.ts'

/** The `.tlog-proof` of one of the viewer's own entries. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const proof = found(
    await findTlogProof(database, ownHash(), { memberId: viewer.memberId, entryId: args.params.entry ?? '' }),
    '没有这条记录，或它还没有存证',
  )
  return new Response(proof.text, {
    headers: attachment(`记录 ${proof.position}.tlog-proof`, 'text/plain; charset=utf-8'),
  })
}
