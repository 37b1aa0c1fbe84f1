import { audit } from '#app/members/audit.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment, refuse } from '#app/platform/respond.server.ts'
import { sealCountersigned } from '#app/pledges/countersign/seal-countersigned.server.ts'
import { sequencer } from '#app/record.server.ts'
import { sealingTools } from './sealing.server.ts'

/**
 * The sealed document of a pledge or report as a download; made now when a crash kept it from being made before. Who
 * reads another's leaves a line in the audit log.
 */
export async function sendDocument(
  viewer: Viewer,
  { entryId, memberId, name }: { entryId: string; memberId: string; name: string },
): Promise<Response> {
  const at = now()
  const place = await database.ledgerPosition.findUnique({ where: { entryId } })
  if (!place) await sequencer.sealPending()
  const outcome = await sealCountersigned(sealingTools, entryId, at)
  if (!outcome.ok) {
    throw outcome.reason === 'not-sealed-yet'
      ? refuse(409, '正在存证，请过几秒钟再下载。')
      : refuse(410, '签署笔迹已依法删除，不能再生成签章文件；承诺内容仍可在本页查看。')
  }
  if (memberId !== viewer.memberId) {
    const detail = { entry: entryId }
    const actorId = viewer.memberId
    await audit(database, { at, actorId, action: 'pledge.read', subject: memberId, detail })
  }
  return new Response(Buffer.from(outcome.file.bytes), { headers: attachment(name, 'application/pdf') })
}
