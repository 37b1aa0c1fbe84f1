import { postTitle } from '#app/members/posts.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { findAgreement } from './agreement/find-agreement.server.ts'
import { signingAgreement } from './agreement/load-agreement.server.ts'
import { checkFamily, type FamilyFaults, type TypedFamily } from './family/check-family.server.ts'
import { findDraft, type PledgeDraft } from './find-draft.server.ts'
import { findPreviousPledge } from './find-previous-pledge.server.ts'
import { findSignatureOf } from './find-signature-of.server.ts'
import { isAsked } from './is-asked.ts'
import { loadFontFile } from './pdf/font-file.server.ts'
import { checkPersonalClauses } from './personal-clauses.ts'
import type { PledgeFacts } from './pledge-signed.entry.ts'
import { pledgeYear, type Pledge } from './pledge.ts'
import { approvedClauses } from './review/approved-clauses.server.ts'
import { hashStrokes, parseStrokes } from './strokes-schema.server.ts'
import { judgeStrokes, type Strokes, type StrokesRefusal } from './strokes.ts'

/** What the form says, apart from how it is confirmed. */
export type SigningInput = {
  /** Made when the form was shown; sending the same form again is answered with the first result. */
  id: string
  /** The wording that the signer saw. */
  contentVersion: string
  personalClauses: ReadonlyArray<string>
  /** JSON as the signature pad sends it. */
  strokes: string
  /** What a member of the family filled in; looked at only where the pledge is signed together. */
  family: TypedFamily
}

/** What is missing or wrong in the form, all of it at once. */
export type IncompleteSigning = {
  ok: false
  reason: 'incomplete'
  /** Titles of the clauses that were not opened. */
  unread: ReadonlyArray<string>
  /** By field of the personal clauses, one sentence each. */
  personal: Record<string, string>
  strokes: StrokesRefusal | 'malformed' | null
  family: FamilyFaults
  /** Nothing was entered to confirm with. */
  lacksPassword: boolean
}

export type PreparationRefusal =
  | { ok: false; reason: 'not-asked' | 'no-agreement' | 'not-reviewed' | 'already-signed' | 'old-version' }
  | IncompleteSigning

/** All that is signed, and the handwriting of all who sign, ready to be confirmed. */
export type PreparedSigning = { ok: true; facts: PledgeFacts; handwriting: ReadonlyArray<Strokes> }

/** Checks everything but the confirmation, and puts together what is to be confirmed. Writes nothing. */
export async function prepareSigning(
  database: Database,
  viewer: Viewer,
  pledge: Pledge,
  input: SigningInput,
  now: Instant,
): Promise<PreparedSigning | PreparationRefusal> {
  if (!isAsked(viewer, pledge)) return { ok: false, reason: 'not-asked' }
  const { memberId } = viewer
  const year = pledgeYear(dayOf(now))
  if (await findSignatureOf(database, memberId, pledge, year)) return { ok: false, reason: 'already-signed' }
  const agreement = await findAgreement(database, memberId, signingAgreement())
  if (!agreement) return { ok: false, reason: 'no-agreement' }
  const draft = await findDraft(database, memberId, pledge, now)
  if (!draft || input.contentVersion !== pledge.contentVersion) return { ok: false, reason: 'old-version' }
  const reviewed = await approvedClauses(database, memberId, pledge, input.personalClauses, now)
  if (!reviewed) return { ok: false, reason: 'not-reviewed' }
  const form = await checkForm(pledge, { ...input, personalClauses: reviewed.clauses }, draft)
  if (!form.ok) return form
  const facts: PledgeFacts = {
    ...wordingOf(pledge),
    personalClauses: form.clauses,
    year,
    signer: signerOf(viewer, pledge),
    shownAt: draft.shownAt,
    strokesHash: hashStrokes(form.strokes),
    family: form.family?.signature ?? null,
    review: reviewed.reviewer,
    previous: await findPreviousPledge(database, memberId, pledge, year),
    agreement,
  }
  return { ok: true, facts, handwriting: form.family ? [form.strokes, form.family.strokes] : [form.strokes] }
}

type CheckedForm = {
  ok: true
  clauses: ReadonlyArray<string>
  strokes: Strokes
  family: Extract<ReturnType<typeof checkFamily>, { ok: true }>['family']
}

async function checkForm(
  pledge: Pledge,
  input: SigningInput,
  draft: PledgeDraft,
): Promise<CheckedForm | IncompleteSigning> {
  const unread = pledge.clauses.filter(({ id }) => !draft.readClauses.includes(id)).map(({ title }) => title)
  const { covers } = await loadFontFile()
  const personal = checkPersonalClauses(input.personalClauses, pledge.personalClauses, covers)
  const strokes = parseStrokes(input.strokes)
  const fault = strokes === null ? 'malformed' : judgeStrokes(strokes)
  const family = checkFamily(pledge, input.family, covers)
  if (unread.length === 0 && personal.ok && strokes && !fault && family.ok)
    return { ok: true, clauses: personal.clauses, strokes, family: family.family }
  return {
    ok: false,
    reason: 'incomplete',
    unread,
    personal: personal.ok ? {} : personal.errors,
    strokes: fault,
    family: family.ok ? {} : family.faults,
    lacksPassword: false,
  }
}

function wordingOf({ id, title, version, textHash, opening, clauses, closing }: Pledge) {
  return { pledgeId: id, title, version, textHash, text: { opening, clauses, closing } }
}

function signerOf({ name, employeeNumber, unitName, posts }: Viewer, pledge: Pledge): PledgeFacts['signer'] {
  const post = pledge.posts.find((code) => posts.includes(code)) ?? 'member'
  return { name, employeeNumber, unitName, post, postTitle: postTitle(post) }
}
