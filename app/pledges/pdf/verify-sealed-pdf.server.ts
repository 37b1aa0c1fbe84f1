import { PDF } from '@libpdf/core'
import { z } from 'zod'
import { utf8 } from '#app/ledger/bytes.ts'
import { parsePayload } from '#app/ledger/entry-row.server.ts'
import { sha256 } from '#app/ledger/hash-function.ts'
import { findKeyChain, type KeyChain, keysOf, openUnderChain } from '#app/ledger/key-chain.ts'
import { commitmentTo } from '#app/ledger/leaf.ts'
import { hashLeaf } from '#app/ledger/merkle-hash.ts'
import { parseTlogProof } from '#app/ledger/tlog-proof.ts'
import { formatVerifierKey, parseVerifierKey } from '#app/ledger/verifier-key.ts'
import { verifyInclusion } from '#app/ledger/verify-inclusion.ts'
import { readPledgePayload } from '../pledge-payload.server.ts'
import type { PledgeSignedPayload } from '../pledge-signed.entry.ts'
import { EVIDENCE_FILE, EVIDENCE_FORMAT } from './evidence.ts'
import { fingerprintOf } from './seal-key.server.ts'
import { verifySeal } from './verify-seal.server.ts'

/**
 * What the checker holds to be true from elsewhere: the organization's published fingerprint and ledger key, and the
 * statements by which earlier keys of the ledger passed to it.
 */
export type TrustedMarks = { sealFingerprint: string; ledgerKey: string; keyChanges?: ReadonlyArray<string> }

export type SealedPdfVerdict =
  | {
      ok: true
      entryId: string
      pledge: PledgeSignedPayload
      position: number
      certificateSubject: string
      /** Signatures after the first: one for each countersignature. */
      countersignatures: number
    }
  | {
      ok: false
      reason:
        | 'no-seal'
        | 'not-whole'
        | 'malformed'
        | 'changed'
        | 'other-seal'
        | 'no-evidence'
        | 'other-ledger'
        | 'not-in-ledger'
    }

const Evidence = z.object({
  format: z.literal(EVIDENCE_FORMAT),
  entryId: z.string(),
  sealCertificateSha256: z.string(),
  record: z.object({
    content: z.string(),
    salt: z.string().regex(/^[0-9a-f]{32}$/),
    leaf: z.string(),
    proof: z.string(),
    key: z.string(),
  }),
})
type Evidence = z.output<typeof Evidence>

const Leaf = z.object({
  v: z.literal(1),
  hash: z.literal('sha-256'),
  kind: z.literal('pledge.signed'),
  commitment: z.string(),
})
const Content = z.object({ id: z.string(), payload: z.unknown() })

/**
 * Checks a sealed pledge with nothing but the file and the two marks: the seals, the last one over the whole file, and
 * that the ledger holds the entry whose content is inside (as it was when the pledge was sealed).
 */
export async function verifySealedPdf(bytes: Uint8Array, trusted: TrustedMarks): Promise<SealedPdfVerdict> {
  const seal = verifySeal(bytes)
  if (!seal.ok) return seal
  const fingerprint = fingerprintOf(seal.certificate)
  if (fingerprint !== trusted.sealFingerprint) return { ok: false, reason: 'other-seal' }
  const evidence = await readEvidence(bytes.subarray(0, seal.revisions[0]))
  if (!evidence || evidence.sealCertificateSha256 !== fingerprint) return { ok: false, reason: 'no-evidence' }
  const chain = chainTo(evidence.record.key, trusted)
  if (!chain) return { ok: false, reason: 'other-ledger' }
  const position = provenPosition(evidence, chain)
  if (position === null) return { ok: false, reason: 'not-in-ledger' }
  const pledge = readPledgePayload(parsePayload(JSON.stringify(contentOf(evidence).payload)))
  const { subject } = seal.certificate
  const countersignatures = seal.revisions.length - 1
  const { entryId } = evidence
  return { ok: true, entryId, pledge, position, certificateSubject: subject, countersignatures }
}

async function readEvidence(bytes: Uint8Array): Promise<Evidence | null> {
  const attachment = (await PDF.load(Uint8Array.from(bytes))).getAttachment(EVIDENCE_FILE)
  if (!attachment) return null
  const parsed = Evidence.safeParse(JSON.parse(Buffer.from(attachment).toString('utf8')))
  return parsed.success ? parsed.data : null
}

function contentOf({ record }: Evidence): z.output<typeof Content> {
  return Content.parse(JSON.parse(record.content))
}

/** The keys of the trusted ledger; null when that of the file is none of them. */
function chainTo(key: string, { ledgerKey, keyChanges = [] }: TrustedMarks): KeyChain | null {
  const pinned = parseVerifierKey(ledgerKey)
  const found = pinned && findKeyChain(pinned, keyChanges)
  return found?.ok && keysOf(found.chain).map(formatVerifierKey).includes(key) ? found.chain : null
}

/** The entry's position in the log; null when content, leaf, proof, checkpoint and key do not hang together. */
function provenPosition(evidence: Evidence, chain: KeyChain): number | null {
  const { record, entryId } = evidence
  const leaf = Leaf.parse(JSON.parse(record.leaf))
  if (contentOf(evidence).id !== entryId) return null
  if (commitmentTo(sha256, record.salt, record.content) !== leaf.commitment) return null
  const proof = parseTlogProof(record.proof)
  if (!proof) return null
  const opened = openUnderChain(proof.checkpoint, chain)
  if (!opened.ok) return null
  const { size, root } = opened.checkpoint
  const leafHash = hashLeaf(sha256, utf8(record.leaf))
  const claim = { index: proof.index, size, leafHash, proof: proof.hashes, root }
  return verifyInclusion(sha256, claim) ? proof.index : null
}
