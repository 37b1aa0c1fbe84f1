import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { requireSignedPledge } from './require-signed-pledge.server.ts'
import { sendDocument } from './send-document.server.ts'

/** The sealed pledge as a download. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const signed = await requireSignedPledge(viewer, args.params.entry)
  const { pledge, entryId, memberId } = signed
  const name = `${pledge.title}-${pledge.year}年度-${pledge.signer.name}.pdf`
  return sendDocument(viewer, { entryId, memberId, name })
}
