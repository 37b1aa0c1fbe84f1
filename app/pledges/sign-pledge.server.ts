import type { PasswordCheck } from '#app/auth/check-password.server.ts'
import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { postTitle } from '#app/members/posts.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { GivenAgreement } from './agreement/agreement.ts'
import { findAgreement } from './agreement/find-agreement.server.ts'
import { signingAgreement } from './agreement/load-agreement.server.ts'
import { discardStrokes } from './discard-strokes.server.ts'
import { findDraft, type PledgeDraft } from './find-draft.server.ts'
import { findPreviousPledge } from './find-previous-pledge.server.ts'
import { isAsked } from './is-asked.ts'
import { loadFontFile } from './pdf/font-file.server.ts'
import { checkPersonalClauses } from './personal-clauses.ts'
import { pledgeSigned, type PledgeSignedPayload, type PreviousPledge } from './pledge-signed.entry.ts'
import { pledgeYear, type Pledge } from './pledge.ts'
import { approvedClauses } from './review/approved-clauses.server.ts'
import type { Reviewer } from './review/review.ts'
import { hashStrokes, parseStrokes } from './strokes-schema.server.ts'
import { storeStrokes } from './store-strokes.server.ts'
import { judgeStrokes, type Strokes, type StrokesRefusal } from './strokes.ts'

export type SignPledgeInput = {
  /** Made when the form was shown; sending the same form again is answered with the first result. */
  id: string
  /** The wording that the signer saw. */
  contentVersion: string
  personalClauses: ReadonlyArray<string>
  /** JSON as the signature pad sends it. */
  strokes: string
  password: string
}

export type SignPledgeTools = {
  database: Database
  dataDir: string
  record: RecordEntries
  /** Checks the signer's password under the slow-down of sign-in. */
  checkPassword: (password: string) => Promise<PasswordCheck>
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
  password: 'missing' | null
}

export type SignPledgeRefusal =
  | {
      ok: false
      reason:
        | 'not-asked'
        | 'no-agreement'
        | 'not-reviewed'
        | 'already-signed'
        | 'old-version'
        | 'id-taken'
        | 'wrong-password'
    }
  | IncompleteSigning
  | { ok: false; reason: 'wait'; seconds: number }

export type SignPledgeOutcome = { ok: true; entryId: string } | SignPledgeRefusal

/**
 * Signs a pledge for the current year. Everything is checked before anything is written; the password comes last,
 * so that a slip elsewhere costs no try.
 */
export async function signPledge(
  tools: SignPledgeTools,
  viewer: Viewer,
  pledge: Pledge,
  input: SignPledgeInput,
  now: Instant,
): Promise<SignPledgeOutcome> {
  const first = await firstResult(tools.database, viewer, pledge, input.id)
  if (first) return first
  const ready = await prepare(tools.database, viewer, pledge, input, now)
  if (!ready.ok) return ready
  const check = await tools.checkPassword(input.password)
  if (!check.ok) return check.reason === 'wait' ? check : { ok: false, reason: 'wrong-password' }
  return write(tools, viewer, pledge, input.id, ready, now)
}

/** The answer to an id that is recorded already: a retry, or somebody else's form. */
async function firstResult(
  database: Database,
  viewer: Viewer,
  pledge: Pledge,
  id: string,
): Promise<SignPledgeOutcome | null> {
  const signature = await database.pledgeSignature.findUnique({ where: { id } })
  if (!signature) return null
  const same = signature.memberId === viewer.memberId && signature.pledgeId === pledge.id
  return same ? { ok: true, entryId: id } : { ok: false, reason: 'id-taken' }
}

type Ready = {
  ok: true
  draft: PledgeDraft
  clauses: ReadonlyArray<string>
  strokes: Strokes
  agreement: GivenAgreement
  previous: PreviousPledge | null
  review: Reviewer | null
}

async function prepare(
  database: Database,
  viewer: Viewer,
  pledge: Pledge,
  input: SignPledgeInput,
  now: Instant,
): Promise<Ready | SignPledgeRefusal> {
  if (!isAsked(viewer, pledge)) return { ok: false, reason: 'not-asked' }
  const where = { memberId: viewer.memberId, pledgeId: pledge.id, year: pledgeYear(dayOf(now)) }
  if (await database.pledgeSignature.findFirst({ where })) return { ok: false, reason: 'already-signed' }
  const agreement = await findAgreement(database, viewer.memberId, signingAgreement())
  if (!agreement) return { ok: false, reason: 'no-agreement' }
  const draft = await findDraft(database, viewer.memberId, pledge, now)
  if (!draft || input.contentVersion !== pledge.contentVersion) return { ok: false, reason: 'old-version' }
  const previous = await findPreviousPledge(database, viewer.memberId, pledge.id, where.year)
  const reviewed = await approvedClauses(database, viewer.memberId, pledge, input.personalClauses, now)
  if (!reviewed) return { ok: false, reason: 'not-reviewed' }
  const form = await checkForm(pledge, { ...input, personalClauses: reviewed.clauses }, draft)
  return form.ok ? { ...form, draft, agreement, previous, review: reviewed.reviewer } : form
}

async function checkForm(
  pledge: Pledge,
  input: SignPledgeInput,
  draft: PledgeDraft,
): Promise<Pick<Ready, 'ok' | 'clauses' | 'strokes'> | IncompleteSigning> {
  const unread = pledge.clauses.filter(({ id }) => !draft.readClauses.includes(id)).map(({ title }) => title)
  const { covers } = await loadFontFile()
  const personal = checkPersonalClauses(input.personalClauses, pledge.personalClauses, covers)
  const strokes = parseStrokes(input.strokes)
  const fault = strokes === null ? 'malformed' : judgeStrokes(strokes)
  if (unread.length === 0 && personal.ok && strokes && !fault && input.password !== '')
    return { ok: true, clauses: personal.clauses, strokes }
  return {
    ok: false,
    reason: 'incomplete',
    unread,
    personal: personal.ok ? {} : personal.errors,
    strokes: fault,
    password: input.password === '' ? 'missing' : null,
  }
}

async function write(
  { database, dataDir, record }: SignPledgeTools,
  viewer: Viewer,
  pledge: Pledge,
  id: string,
  ready: Ready,
  now: Instant,
): Promise<SignPledgeOutcome> {
  const { memberId } = viewer
  const { strokes } = ready
  const strokesHash = hashStrokes(strokes)
  const payload = payloadOf(viewer, pledge, ready, strokesHash, now)
  // Before the entry: an entry whose handwriting is missing could never be sealed; the other way round is harmless.
  await storeStrokes(database, dataDir, { entryId: id, memberId, strokes, storedAt: now })
  try {
    await record([pledgeSigned({ id, memberId, contentVersion: pledge.contentVersion, payload })])
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error
    await discardStrokes(database, id, strokesHash)
    const first = await firstResult(database, viewer, pledge, id)
    return first ?? { ok: false, reason: error.reason === 'already-signed' ? 'already-signed' : 'id-taken' }
  }
  await database.pledgeDraft.deleteMany({ where: { memberId, pledgeId: pledge.id } })
  return { ok: true, entryId: id }
}

function payloadOf(
  viewer: Viewer,
  pledge: Pledge,
  { draft, clauses, agreement, previous, review }: Ready,
  strokesHash: string,
  now: Instant,
): PledgeSignedPayload {
  const post = pledge.posts.find((code) => viewer.posts.includes(code)) ?? 'member'
  const { name, employeeNumber, unitName } = viewer
  return {
    pledgeId: pledge.id,
    title: pledge.title,
    version: pledge.version,
    textHash: pledge.textHash,
    text: { opening: pledge.opening, clauses: pledge.clauses, closing: pledge.closing },
    personalClauses: clauses,
    year: pledgeYear(dayOf(now)),
    signer: { name, employeeNumber, unitName, post, postTitle: postTitle(post) },
    shownAt: draft.shownAt,
    signedAt: now,
    strokesHash,
    review,
    previous,
    agreement,
    factor: 'password',
    level: 'password-and-seal',
  }
}
