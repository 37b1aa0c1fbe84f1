import type { ActionFunctionArgs } from '@remix-run/node'
import { audit } from '#app/members/audit.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import {
  countersign,
  type CountersignInput,
  type CountersignOutcome,
} from '#app/pledges/countersign/countersign.server.ts'
import type { Subject } from '#app/pledges/countersign/find-subject.server.ts'
import { sealCountersigned } from '#app/pledges/countersign/seal-countersigned.server.ts'
import { record, sequencer } from '#app/record.server.ts'
import { confirmIdentity } from '../pledges/confirm-identity.server.ts'
import { sealingTools } from '../pledges/sealing.server.ts'

/** Countersigns with what this installation has, adds the signature to the document, and leaves refusals in the audit log. */
export async function receiveCountersignature(
  args: ActionFunctionArgs,
  viewer: Viewer,
  subject: Subject,
  input: CountersignInput,
  at: Instant,
): Promise<CountersignOutcome> {
  const tools = { database, record, checkPassword: await confirmIdentity(args, viewer, at) }
  const outcome = await countersign(tools, viewer, subject, input, at)
  if (outcome.ok) await sealSoon(subject, at)
  else {
    const detail = { entry: subject.entryId, capacity: input.capacity, reason: outcome.reason }
    await audit(database, {
      at,
      actorId: viewer.memberId,
      action: 'countersignature.refused',
      subject: subject.memberId,
      unitPath: subject.unitPath,
      detail,
    })
  }
  return outcome
}

/** Adds the signature now; what fails here is made up for when the document is asked for. */
async function sealSoon({ entryId }: Subject, at: Instant): Promise<void> {
  try {
    await sequencer.sealPending()
    await sealCountersigned(sealingTools, entryId, at)
  } catch (error) {
    log.error({ entryId, error: String(error) }, 'adding a countersignature to a document failed')
  }
}
