import { askPasskey } from '#app/auth/passkeys/sign-with-passkey.server.ts'
import type { PasskeySite } from '#app/auth/passkeys/passkey-site.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { confirmedHash } from '../confirmed-hash.ts'
import type { Pledge } from '../pledge.ts'
import { prepareSigning, type PreparationRefusal, type SigningInput } from '../prepare-signing.server.ts'
import type { PasskeyRefusal } from './passkey-refusal.ts'

export type PasskeyQuestion = NonNullable<Awaited<ReturnType<typeof askPasskey>>>

export type BeginOutcome = { ok: true; question: PasskeyQuestion } | PreparationRefusal | PasskeyRefusal

/** Checks all of a signing but its confirmation, and asks the signer's passkey to sign exactly that. */
export async function beginPasskeySigning(
  database: Database,
  site: PasskeySite | null,
  viewer: Viewer,
  pledge: Pledge,
  input: SigningInput,
  now: Instant,
): Promise<BeginOutcome> {
  const ready = await prepareSigning(database, viewer, pledge, input, now)
  if (!ready.ok) return ready
  const subject = confirmedHash(input.id, ready.facts)
  const question = site && (await askPasskey(database, site, viewer.memberId, subject, now))
  return question ? { ok: true, question } : { ok: false, reason: 'no-passkey' }
}
