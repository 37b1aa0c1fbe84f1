import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { confirmPassword, type CheckPassword, type PasswordRefusal } from '../confirm-password.ts'
import { findOrganizationName } from '../find-organization-name.server.ts'
import type { Agreement } from './agreement.ts'
import { findAgreement } from './find-agreement.server.ts'
import { signingAgreed, type SigningAgreedPayload } from './signing-agreed.entry.ts'

export type AgreeTools = {
  database: Database
  record: RecordEntries
  checkPassword: CheckPassword
}

export type AgreeRefusal = { ok: false; reason: 'old-version' } | PasswordRefusal
export type AgreeOutcome = { ok: true } | AgreeRefusal

/** Records the member's consent to this wording, once; asked again it has been given already. */
export async function agreeToSigning(
  { database, record, checkPassword }: AgreeTools,
  viewer: Viewer,
  agreement: Agreement,
  input: { id: string; contentVersion: string; password: string },
  now: Instant,
): Promise<AgreeOutcome> {
  const { memberId } = viewer
  if (await findAgreement(database, memberId, agreement)) return { ok: true }
  if (input.contentVersion !== agreement.contentVersion) return { ok: false, reason: 'old-version' }
  const unconfirmed = await confirmPassword(checkPassword, input.password)
  if (unconfirmed) return unconfirmed
  const payload = payloadOf(viewer, agreement, await findOrganizationName(database), now)
  try {
    await record([
      signingAgreed({ id: input.id, memberId, contentVersion: agreement.contentVersion, payload }),
    ])
  } catch (error) {
    // Two windows at once: the first one's consent counts.
    if (!(error instanceof RecordRefused) || !(await findAgreement(database, memberId, agreement)))
      throw error
  }
  return { ok: true }
}

function payloadOf(
  { name, employeeNumber, unitName }: Viewer,
  { title, version, textHash, opening, clauses, closing }: Agreement,
  organization: string,
  agreedAt: Instant,
): SigningAgreedPayload {
  const text = { opening, clauses, closing }
  const signer = { name, employeeNumber, unitName }
  return { title, version, textHash, text, organization, signer, agreedAt, factor: 'password' }
}
