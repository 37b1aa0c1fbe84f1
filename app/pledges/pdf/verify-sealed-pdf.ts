import { utf8 } from '#app/ledger/bytes.ts'
import { isJsonObject, objectIn, textIn } from '#app/ledger/entry-words.ts'
import { findKeyChain, type KeyChain, keysOf, openUnderChain } from '#app/ledger/key-chain.ts'
import { commitmentTo } from '#app/ledger/leaf.ts'
import { hashOf } from '#app/ledger/log-algorithms.ts'
import { hashLeaf } from '#app/ledger/merkle-hash.ts'
import { parseTlogProof } from '#app/ledger/tlog-proof.ts'
import { formatVerifierKey, parseVerifierKey } from '#app/ledger/verifier-key.ts'
import { verifyInclusion } from '#app/ledger/verify-inclusion.ts'
import type { JsonObject } from '#app/platform/canonical-json.ts'
import { checkOwnSignature } from '../passkey/check-own-signature.ts'
import { PLEDGE_SIGNED } from '../pledge-signed.entry.ts'
import { PLEDGE_REPORTED } from '../report/reported.entry.ts'
import { certificateFingerprint } from './certificate.ts'
import { EVIDENCE_FILE, EVIDENCE_FORMAT } from './evidence.ts'
import { readAttachment } from './read-attachment.ts'
import type { TimeStamp } from './time-stamp.ts'
import { verifySeal } from './verify-seal.ts'

/**
 * What the checker holds to be true from elsewhere: the organization's published fingerprint and ledger key, and the
 * statements by which earlier keys of the ledger passed to it.
 */
export type TrustedMarks = { sealFingerprint: string; ledgerKey: string; keyChanges?: ReadonlyArray<string> }

const KINDS = [PLEDGE_SIGNED, PLEDGE_REPORTED] as const

export type SealedPdfVerdict =
  | {
      ok: true
      entryId: string
      kind: (typeof KINDS)[number]
      /** The content of the entry, as the ledger committed to it. */
      payload: JsonObject
      position: number
      certificateSubject: string
      /** Signatures after the first: one for each countersignature. */
      countersignatures: number
      /** For each signature its time-stamp. */
      stamps: ReadonlyArray<TimeStamp | null>
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
        | 'confirmation'
    }

/**
 * Checks a sealed pledge or report with nothing but the file and the two marks: the seals, the last one over the whole
 * file, and that the ledger holds the entry whose content is inside (as it was when it was sealed). The same code on the
 * server, in the browser and in the saved verifier. @throws NoWebCrypto
 */
export async function verifySealedPdf(bytes: Uint8Array, trusted: TrustedMarks): Promise<SealedPdfVerdict> {
  const seal = await verifySeal(bytes)
  if (!seal.ok) return seal
  const fingerprint = certificateFingerprint(seal.certificate.raw)
  if (fingerprint !== trusted.sealFingerprint) return { ok: false, reason: 'other-seal' }
  const evidence = parseObject(await readAttachment(bytes.subarray(0, seal.revisions[0]), EVIDENCE_FILE))
  if (!evidence || evidence['format'] !== EVIDENCE_FORMAT) return { ok: false, reason: 'no-evidence' }
  if (evidence['sealCertificateSha256'] !== fingerprint) return { ok: false, reason: 'no-evidence' }
  const record = objectIn(evidence, 'record')
  const chain = chainTo(textIn(record, 'key'), trusted)
  if (!chain) return { ok: false, reason: 'other-ledger' }
  const proven = provenEntry(record, textIn(evidence, 'entryId'), chain)
  if (!proven) return { ok: false, reason: 'not-in-ledger' }
  const confirmed = await checkOwnSignature(proven.entryId, proven.kind, proven.payload)
  if (confirmed === 'invalid') return { ok: false, reason: 'confirmation' }
  const { revisions, stamps, certificate } = seal
  const certificateSubject = certificate.subject
  return { ok: true, ...proven, certificateSubject, countersignatures: revisions.length - 1, stamps }
}

function parseObject(text: string | null): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return isJsonObject(value) ? value : null
  } catch {
    return null
  }
}

/** The keys of the trusted ledger; null when that of the file is none of them. */
function chainTo(key: string, { ledgerKey, keyChanges = [] }: TrustedMarks): KeyChain | null {
  const pinned = parseVerifierKey(ledgerKey)
  const found = pinned && findKeyChain(pinned, keyChanges)
  return found?.ok && keysOf(found.chain).map(formatVerifierKey).includes(key) ? found.chain : null
}

type ProvenEntry = Pick<Extract<SealedPdfVerdict, { ok: true }>, 'entryId' | 'kind' | 'payload' | 'position'>

/** The entry with its place in the log; null when content, leaf, proof, checkpoint and key do not hang together. */
function provenEntry(record: JsonObject, entryId: string, chain: KeyChain): ProvenEntry | null {
  const [source, leafSource, salt] = [
    textIn(record, 'content'),
    textIn(record, 'leaf'),
    textIn(record, 'salt'),
  ]
  const [content, leaf] = [parseObject(source), parseObject(leafSource)]
  const hash = hashOf(chain.pinned)
  const kind = KINDS.find((one) => one === leaf?.['kind'])
  if (!content || !leaf || !kind || leaf['v'] !== 1 || leaf['hash'] !== hash.name) return null
  if (entryId === '' || content['id'] !== entryId || !/^[0-9a-f]{32}$/.test(salt)) return null
  if (commitmentTo(hash, salt, source) !== leaf['commitment']) return null
  const proof = parseTlogProof(textIn(record, 'proof'))
  const opened = proof && openUnderChain(proof.checkpoint, chain)
  if (proof?.hash !== hash.name || !opened?.ok) return null
  const { size, root } = opened.checkpoint
  const claim = {
    index: proof.index,
    size,
    leafHash: hashLeaf(hash, utf8(leafSource)),
    proof: proof.hashes,
    root,
  }
  if (!verifyInclusion(hash, claim)) return null
  return { entryId, kind, payload: objectIn(content, 'payload'), position: proof.index }
}
