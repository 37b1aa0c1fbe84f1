import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { sealCountersigned } from '#app/pledges/countersign/seal-countersigned.server.ts'
import { findSignedPledge } from '#app/pledges/find-signed-pledge.server.ts'
import { reportFulfilment } from '#app/pledges/report/report-fulfilment.server.ts'
import { promisesOf } from '#app/pledges/report/report.ts'
import type { SealPledgeTools } from '#app/pledges/seal-pledge.server.ts'
import { PASSWORD, sequencer, signTools } from '../signing.ts'
import type { MadePledge } from './make-pledges.ts'

/** The sealed report on a pledge, as the signer and the offices download it; every promise with a note. */
export async function makeReport(
  { entryId, viewer }: MadePledge,
  tools: SealPledgeTools,
): Promise<{ entryId: string; bytes: Uint8Array }> {
  const signed = await findSignedPledge(database, viewer, entryId)
  if (!signed) throw new Error('nothing to report on')
  const note = '张䶮、㛃河料场两次退回礼品，登记表在支部；合同外增加的工程量没有当日报告。'
  const items = promisesOf(signed.pledge).map(({ key, title }) => {
    return { key, title, standing: 'partly' as const, note }
  })
  const summary = '一年来逐条对照，收礼一条都没有，公私分明方面还要再细。'
  const sent = { id: newId(), items, summary, password: PASSWORD }
  const at = `${signed.pledge.year}-12-20T02:00:00.000Z`
  const outcome = await reportFulfilment(signTools, viewer, signed, sent, at)
  if (!outcome.ok) throw new Error(outcome.reason)
  await sequencer.sealPending()
  const sealed = await sealCountersigned(tools, sent.id, now())
  if (!sealed.ok) throw new Error(sealed.reason)
  return { entryId: sent.id, bytes: sealed.file.bytes }
}
