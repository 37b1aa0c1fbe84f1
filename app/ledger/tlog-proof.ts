import { fromBase64, toBase64 } from './bytes.ts'
import type { HashFunction } from './hash-function.ts'

/**
 * First line by hash function. C2SP knows SHA-256 alone: a proof made with SM3 has the same lines under another name, so
 * that no tool takes it for what it is not.
 */
const HEADERS: ReadonlyArray<readonly [string, HashFunction['name']]> = [
  ['c2sp.org/tlog-proof@v1', 'sha-256'],
  ['lianxue/sm3-tlog-proof@v1', 'sm3'],
]

/**
 * That the entry at `index` is in the log whose signed checkpoint (a note, verbatim) stands beside it.
 * `extra` is opaque here and proven by nothing: our own proofs carry the leaf itself in it, whose hash is what is proven.
 */
export type TlogProof = {
  hash: HashFunction['name']
  index: number
  hashes: ReadonlyArray<Uint8Array>
  checkpoint: string
  extra?: Uint8Array
}

/** The proof as a `.tlog-proof` file (C2SP tlog-proof). */
export function formatTlogProof(proof: TlogProof): string {
  const header = HEADERS.find(([, hash]) => hash === proof.hash)?.[0]
  if (header === undefined) throw new Error(`no proof file for ${proof.hash}`)
  const extra = proof.extra ? [`extra ${toBase64(proof.extra)}`] : []
  const hashes = proof.hashes.map(toBase64)
  return [header, ...extra, `index ${proof.index}`, ...hashes, '', proof.checkpoint].join('\n')
}

/** Reads a `.tlog-proof` file; null when it is not one. */
export function parseTlogProof(source: string): TlogProof | null {
  const blank = source.indexOf('\n\n')
  if (blank < 0) return null
  const [header, ...lines] = source.slice(0, blank).split('\n')
  const hash = HEADERS.find(([name]) => name === header)?.[1]
  const extra = lines[0]?.startsWith('extra ') ? (lines.shift() ?? '').slice(6) : null
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '')?.[1]
  if (!hash || index === undefined || !Number.isSafeInteger(Number(index)) || lines.length > 63) return null
  try {
    const hashes = lines.map(fromBase64)
    if (hashes.some((bytes) => bytes.length !== 32)) return null
    const proof = { hash, index: Number(index), hashes, checkpoint: source.slice(blank + 2) }
    return extra === null ? proof : { ...proof, extra: fromBase64(extra) }
  } catch {
    return null
  }
}
