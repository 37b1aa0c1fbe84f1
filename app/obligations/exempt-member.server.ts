import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import { obligationExempted, obligationExemptionLifted } from './exemption.entry.ts'
import type { Obligation } from './obligation.ts'

/** Whose obligation is waived or restored, and why. `entryId` was made with the form: a double tap changes nothing. */
export type ExemptionInput = { entryId: string; memberId: string; obligation: Obligation; reason: string }

export type ExemptionOutcome =
  | { ok: true }
  | { ok: false; reason: 'already-exempt' | 'not-exempt' | 'form-used' }

/** Waives an obligation for one member. The caller has checked the right over the member's unit. */
export function exemptMember(
  record: RecordEntries,
  viewer: Pick<Viewer, 'memberId'>,
  input: ExemptionInput,
  now: Instant,
): Promise<ExemptionOutcome> {
  return recordOutcome(record, obligationExempted(factOf(viewer, input, now)))
}

/** Ends the waiver: the obligation applies again, with the same due day. */
export function liftExemption(
  record: RecordEntries,
  viewer: Pick<Viewer, 'memberId'>,
  input: ExemptionInput,
  now: Instant,
): Promise<ExemptionOutcome> {
  return recordOutcome(record, obligationExemptionLifted(factOf(viewer, input, now)))
}

function factOf(viewer: Pick<Viewer, 'memberId'>, { entryId, ...input }: ExemptionInput, at: Instant) {
  return { id: entryId, ...input, enteredBy: viewer.memberId, at }
}

async function recordOutcome(
  record: RecordEntries,
  entry: ReturnType<typeof obligationExempted>,
): Promise<ExemptionOutcome> {
  try {
    await record([entry])
    return { ok: true }
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error
    if (error.reason === 'already-exempt' || error.reason === 'not-exempt')
      return { ok: false, reason: error.reason }
    if (error.reason === 'id-taken') return { ok: false, reason: 'form-used' }
    throw error
  }
}
