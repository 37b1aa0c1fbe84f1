import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { findSignedPledge } from '#app/pledges/find-signed-pledge.server.ts'
import { sendDocument } from './send-document.server.ts'

/** The sealed pledge as a download. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const signed = found(
    await findSignedPledge(database, viewer, args.params.entry ?? ''),
    '没有这份已签署的承诺书，或者你不能查看。',
  )
  const { pledge, entryId, memberId } = signed
  const name = `${pledge.title}-${pledge.year}年度-${pledge.signer.name}.pdf`
  return sendDocument(viewer, { entryId, memberId, name })
}
