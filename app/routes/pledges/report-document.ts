import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { findReport } from '#app/pledges/report/find-report.server.ts'
import { requireSignedPledge } from './require-signed-pledge.server.ts'
import { sendDocument } from './send-document.server.ts'

/** The sealed report on a pledge as a download. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const signed = await requireSignedPledge(viewer, args.params.entry)
  const { pledge, memberId, entryId: pledgeEntryId } = signed
  const { entryId } = found(await findReport(database, { pledgeEntryId }), '签署人还没有提交履诺报告。')
  const name = `履诺报告-${pledge.title}-${pledge.year}年度-${pledge.signer.name}.pdf`
  return sendDocument(viewer, { entryId, memberId, name })
}
