import type { LoaderFunctionArgs } from '@remix-run/node'
import { audit } from '#app/members/audit.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment, refuse } from '#app/platform/respond.server.ts'
import { sealCountersigned } from '#app/pledges/countersign/seal-countersigned.server.ts'
import { sequencer } from '#app/record.server.ts'
import { requireSignedPledge } from './require-signed-pledge.server.ts'
import { sealingTools } from './sealing.server.ts'

/** The sealed document as a download; made now when a crash kept it from being made at signing. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const signed = await requireSignedPledge(viewer, args.params.entry)
  const at = now()
  if (signed.position === null) await sequencer.sealPending()
  const outcome = await sealCountersigned(sealingTools, signed.entryId, at)
  if (!outcome.ok) {
    throw outcome.reason === 'not-sealed-yet'
      ? refuse(409, '正在存证，请过几秒钟再下载。')
      : refuse(410, '签署笔迹已依法删除，不能再生成签章文件；承诺内容仍可在本页查看。')
  }
  if (signed.memberId !== viewer.memberId) {
    const detail = { entry: signed.entryId }
    await audit(database, {
      at,
      actorId: viewer.memberId,
      action: 'pledge.read',
      subject: signed.memberId,
      detail,
    })
  }
  const { pledge } = signed
  const headers = attachment(
    `${pledge.title}-${pledge.year}年度-${pledge.signer.name}.pdf`,
    'application/pdf',
  )
  return new Response(Buffer.from(outcome.file.bytes), { headers })
}
