import type { LogAlgorithms } from '#app/ledger/log-algorithms.ts'
import type { JsonObject } from '#app/platform/canonical-json.ts'
import type { PledgeSignedPayload } from '../pledge-signed.entry.ts'
import type { ReportedPayload } from '../report/reported.entry.ts'

/** Name of the machine-readable evidence inside a sealed document. */
export const EVIDENCE_FILE = 'evidence.json'
export const EVIDENCE_FORMAT = 'lianxue-pledge-evidence/1'

/** Where the ledger holds the signature, as proved by a signed tree head. */
export type LedgerProof = {
  /** Index of the entry in the log, from 0. */
  position: number
  /** Number of entries in the tree of the checkpoint. */
  size: number
  /** Root hash of that tree, hexadecimal. */
  root: string
  signedAt: string
  /** What the log is hashed and signed with. */
  algorithms: LogAlgorithms
  /** The record file of this one entry: entry, inclusion proof, checkpoint (C2SP signed note), public key. */
  record: JsonObject
}

/** What is sealed: a signed pledge, or the report on its fulfilment. */
export type SealedSubject =
  | { kind: 'pledge'; pledge: PledgeSignedPayload }
  | { kind: 'report'; report: ReportedPayload }

/** Whether the seal has a time-stamp: `none` where no server is set, `unanswered` where it gave none that holds. */
export type StampState = { state: 'none' } | { state: 'stamped' | 'unanswered'; host: string }

/** Everything that is sealed into one document. */
export type SealedContent = {
  entryId: string
  organization: string
  /** Where anybody can check the document, with its protocol. */
  verifyAddress: string
  subject: SealedSubject
  proof: LedgerProof
  /** SHA-256 fingerprint of the sealing certificate, hexadecimal. */
  sealFingerprint: string
}

/** The evidence as embedded: the entry that the ledger holds with its proof, what the level claims, and the time-stamp. */
export function evidenceOf(
  { entryId, subject, proof, sealFingerprint }: SealedContent,
  stamp: StampState,
): JsonObject {
  return {
    format: EVIDENCE_FORMAT,
    entryId,
    level: subject.kind === 'pledge' ? subject.pledge.level : 'password-confirmation',
    record: proof.record,
    sealCertificateSha256: sealFingerprint,
    timeStamp: stamp,
  }
}
