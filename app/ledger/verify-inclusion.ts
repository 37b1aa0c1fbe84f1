import { equalBytes } from './bytes.ts'
import type { HashFunction } from './hash-function.ts'
import { hashNode } from './merkle-hash.ts'

/** That a leaf lies at a position of the tree with a known root. Hashes are raw bytes. */
export type InclusionClaim = {
  index: number
  size: number
  leafHash: Uint8Array
  proof: ReadonlyArray<Uint8Array>
  root: Uint8Array
}

/** Whether an inclusion proof holds (RFC 9162, 2.1.3.2). Anything malformed is simply not proven. */
export function verifyInclusion(hash: HashFunction, claim: InclusionClaim): boolean {
  const { index, size, leafHash, proof, root } = claim
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  if ([leafHash, root, ...proof].some((bytes) => bytes.length !== hash.length)) return false
  let position = index
  let last = size - 1
  let node = leafHash
  for (const sibling of proof) {
    if (last === 0) return false
    if (position % 2 === 1 || position === last) {
      node = hashNode(hash, sibling, node)
      while (position % 2 === 0 && position !== 0) {
        position = position / 2
        last = Math.floor(last / 2)
      }
    } else {
      node = hashNode(hash, node, sibling)
    }
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && equalBytes(node, root)
}
