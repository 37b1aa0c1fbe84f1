import { fromBase64, toBase64 } from './bytes.ts'

const HEADER = 'c2sp.org/tlog-proof@v1'

/**
 * That the entry at `index` is in the log whose signed checkpoint (a note, verbatim) stands beside it.
 * `extra` is opaque here: our own proofs carry the leaf itself in it.
 */
export type TlogProof = {
  index: number
  hashes: ReadonlyArray<Uint8Array>
  checkpoint: string
  extra?: Uint8Array
}

/** The proof as a `.tlog-proof` file (C2SP tlog-proof). */
export function formatTlogProof(proof: TlogProof): string {
  const extra = proof.extra ? [`extra ${toBase64(proof.extra)}`] : []
  return [HEADER, ...extra, `index ${proof.index}`, ...proof.hashes.map(toBase64), '', proof.checkpoint].join(
    '\n',
  )
}

/** Reads a `.tlog-proof` file; null when it is not one. */
export function parseTlogProof(source: string): TlogProof | null {
  const blank = source.indexOf('\n\n')
  if (blank < 0) return null
  const [header, ...lines] = source.slice(0, blank).split('\n')
  const extra = lines[0]?.startsWith('extra ') ? (lines.shift() ?? '').slice(6) : null
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '')?.[1]
  if (header !== HEADER || index === undefined || !Number.isSafeInteger(Number(index)) || lines.length > 63)
    return null
  try {
    const hashes = lines.map(fromBase64)
    if (hashes.some((bytes) => bytes.length !== 32)) return null
    const proof = { index: Number(index), hashes, checkpoint: source.slice(blank + 2) }
    return extra === null ? proof : { ...proof, extra: fromBase64(extra) }
  } catch {
    return null
  }
}
