import type { PasskeyAnswer, PasskeyCheck } from '#app/auth/passkeys/sign-with-passkey.server.ts'
import { parsePayload } from '#app/ledger/entry-row.server.ts'
import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { confirmedHash } from './confirmed-hash.ts'
import { confirmPassword, type CheckPassword, type PasswordRefusal } from './confirm-password.ts'
import { discardStrokes } from './discard-strokes.server.ts'
import type { PasskeyRefusal } from './passkey/passkey-refusal.ts'
import { tidyClause } from './personal-clauses.ts'
import { readPledgePayload } from './pledge-payload.server.ts'
import { pledgeSigned, type Confirmation } from './pledge-signed.entry.ts'
import type { Pledge } from './pledge.ts'
import {
  prepareSigning,
  type PreparationRefusal,
  type PreparedSigning,
  type SigningInput,
} from './prepare-signing.server.ts'
import { hashStrokes, parseStrokes } from './strokes-schema.server.ts'
import { storeStrokes } from './store-strokes.server.ts'

/** `passkey` is null where the password confirms. */
export type SignPledgeInput = SigningInput & { password: string; passkey: PasskeyAnswer | null }

export type SignPledgeTools = {
  database: Database
  dataDir: string
  record: RecordEntries
  checkPassword: CheckPassword
  /** Checks a passkey's signature over a hash of this signer's; null where passkeys cannot be used. */
  checkPasskey: ((subject: string, answer: PasskeyAnswer) => Promise<PasskeyCheck>) | null
}

export type SignPledgeRefusal =
  | PreparationRefusal
  | PasswordRefusal
  | PasskeyRefusal
  | { ok: false; reason: 'id-taken' }

export type SignPledgeOutcome = { ok: true; entryId: string } | SignPledgeRefusal

/**
 * Signs a pledge for the current year. Everything is checked before anything is written; the confirmation comes last,
 * so that a slip elsewhere costs no try.
 */
export async function signPledge(
  tools: SignPledgeTools,
  viewer: Viewer,
  pledge: Pledge,
  input: SignPledgeInput,
  now: Instant,
): Promise<SignPledgeOutcome> {
  const first = await firstResult(tools.database, viewer, pledge, input)
  if (first) return first
  const ready = await prepareSigning(tools.database, viewer, pledge, input, now)
  if (!ready.ok) {
    const lacksPassword = input.passkey === null && input.password === ''
    return ready.reason === 'incomplete' ? { ...ready, lacksPassword } : ready
  }
  const confirmation = await confirm(tools, input, ready)
  if (!('factor' in confirmation)) return confirmation
  return write(tools, viewer, pledge, input, ready, confirmation, now)
}

/** The answer to an id that is recorded already: a retry of the same form, or somebody's changed or borrowed one. */
async function firstResult(
  database: Database,
  { memberId }: Viewer,
  pledge: Pledge,
  { id, contentVersion, strokes, personalClauses }: SignPledgeInput,
): Promise<SignPledgeOutcome | null> {
  const entry = await database.ledgerEntry.findUnique({ where: { id } })
  if (!entry) return null
  const taken: SignPledgeOutcome = { ok: false, reason: 'id-taken' }
  const signature = await database.pledgeSignature.findUnique({ where: { id } })
  if (signature?.memberId !== memberId || signature.pledgeId !== pledge.id) return taken
  const signed = readPledgePayload(parsePayload(entry.payload))
  const typed = personalClauses.map(tidyClause).filter(Boolean)
  const isSame =
    contentVersion === entry.contentVersion &&
    signed.strokesHash === hashStrokes(parseStrokes(strokes) ?? []) &&
    (signed.review !== null || typed.join('\n') === signed.personalClauses.join('\n'))
  return isSame ? { ok: true, entryId: id } : taken
}

async function confirm(
  { checkPassword, checkPasskey }: SignPledgeTools,
  { id, password, passkey }: SignPledgeInput,
  { facts }: PreparedSigning,
): Promise<Confirmation | PasswordRefusal | PasskeyRefusal> {
  if (!passkey) {
    const refusal = await confirmPassword(checkPassword, password)
    return refusal ?? { factor: 'password', level: 'password-and-seal', passkey: null }
  }
  const check = await checkPasskey?.(confirmedHash(id, facts), passkey)
  if (!check) return { ok: false, reason: 'no-passkey' }
  return check.ok ? { factor: 'passkey', level: 'passkey-and-seal', passkey: check.proof } : check
}

async function write(
  { database, dataDir, record }: SignPledgeTools,
  viewer: Viewer,
  pledge: Pledge,
  input: SignPledgeInput,
  { facts, handwriting }: PreparedSigning,
  confirmation: Confirmation,
  now: Instant,
): Promise<SignPledgeOutcome> {
  const { memberId } = viewer
  const { id } = input
  const { contentVersion } = pledge
  // Before the entry: an entry whose handwriting is missing could never be sealed; the other way round is harmless.
  for (const strokes of handwriting)
    await storeStrokes(database, dataDir, { entryId: id, memberId, strokes, storedAt: now })
  const payload = { ...facts, signedAt: now, ...confirmation }
  try {
    await record([pledgeSigned({ id, memberId, contentVersion, payload })])
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error
    for (const strokes of handwriting) await discardStrokes(database, id, hashStrokes(strokes))
    const first = await firstResult(database, viewer, pledge, input)
    return first ?? { ok: false, reason: error.reason === 'already-signed' ? 'already-signed' : 'id-taken' }
  }
  await database.pledgeDraft.deleteMany({ where: { memberId, pledgeId: pledge.id } })
  return { ok: true, entryId: id }
}
