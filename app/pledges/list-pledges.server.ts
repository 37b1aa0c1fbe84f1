import type { Viewer } from '#app/members/viewer.ts'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { ownFaults, type OwnFault } from './faults/own-faults.ts'
import { findSignatures, type PledgeSignatureView } from './find-signatures.server.ts'
import { isAsked } from './is-asked.ts'
import { pledgeYear, type Occasion, type Pledge } from './pledge.ts'
import { findOwnReminders, type Reminder } from './remind/find-reminders.server.ts'

/**
 * A pledge for the member's post that is not signed this year in today's version; `readClauses` of `clauses` were opened.
 * `signedBefore`: an earlier version of it was signed this year, and stays valid as signed.
 */
export type PledgeToSign = {
  id: string
  title: string
  occasion: Occasion
  clauses: number
  readClauses: number
  year: number
  signedBefore: boolean
  reminder: Reminder | null
}

/** `faults`: what the organizer's lists say of it too; `reminder` is of one of them. */
export type SignedPledgeItem = PledgeSignatureView & {
  faults: ReadonlyArray<OwnFault>
  reminder: Reminder | null
}

/** `toSign` is asked every year; `onOccasion` when a post is taken up or left. */
export type PledgeList = {
  toSign: Array<PledgeToSign>
  onOccasion: Array<PledgeToSign>
  signed: Array<SignedPledgeItem>
}

/** What the member has to sign this year by post, and everything signed so far. */
export async function listPledges(
  database: Readable,
  viewer: Viewer,
  pledges: ReadonlyArray<Pledge>,
  now: Instant,
): Promise<PledgeList> {
  const today = dayOf(now)
  const year = pledgeYear(today)
  const [signed, drafts, reminderOf] = await Promise.all([
    findSignatures(database, viewer.memberId),
    database.pledgeDraft.findMany({ where: { memberId: viewer.memberId } }),
    findOwnReminders(database, viewer.memberId),
  ])
  const unsigned = pledges
    .filter((pledge) => isAsked(viewer, pledge))
    .filter(
      ({ id, version }) =>
        !signed.some((one) => one.pledgeId === id && one.year === year && one.version >= version),
    )
    .map(({ id, title, occasion, clauses, contentVersion }) => {
      const draft = drafts.find((one) => one.pledgeId === id && one.shownVersion === contentVersion)
      const readClauses = (draft?.readClauses ?? '').split(' ').filter(Boolean).length
      const signedBefore = signed.some((one) => one.pledgeId === id && one.year === year)
      const reminder = reminderOf(id, year, signedBefore ? ['old-version', 'missing'] : ['missing'])
      return { id, title, occasion, year, clauses: clauses.length, readClauses, signedBefore, reminder }
    })
  const isYearly = ({ occasion }: PledgeToSign): boolean => occasion === 'holding'
  const faults = ownFaults(viewer, pledges, signed, today)
  return {
    toSign: unsigned.filter(isYearly),
    onOccasion: unsigned.filter((one) => !isYearly(one)),
    signed: signed.map((one) => {
      const own = faults.get(one.entryId) ?? []
      return { ...one, faults: own, reminder: reminderOf(one.pledgeId, one.year, own) }
    }),
  }
}
