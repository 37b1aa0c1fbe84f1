import { equalBytes } from './bytes.ts'
import type { HashFunction } from './hash-function.ts'
import { hashNode } from './merkle-hash.ts'

/** That the tree of `oldSize` leaves is the beginning of the tree of `size` leaves. Hashes are raw bytes. */
export type ConsistencyClaim = {
  oldSize: number
  oldRoot: Uint8Array
  size: number
  root: Uint8Array
  proof: ReadonlyArray<Uint8Array>
}

/** Whether a consistency proof holds (RFC 9162, 2.1.4.2). An old tree without leaves proves nothing and is refused. */
export function verifyConsistency(hash: HashFunction, claim: ConsistencyClaim): boolean {
  const { oldSize, oldRoot, size, root, proof } = claim
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(size) || oldSize < 1 || oldSize > size)
    return false
  if ([oldRoot, root, ...proof].some((bytes) => bytes.length !== hash.length)) return false
  if (oldSize === size) return proof.length === 0 && equalBytes(oldRoot, root)
  return walk(hash, claim)
}

function walk(hash: HashFunction, { oldSize, oldRoot, size, root, proof }: ConsistencyClaim): boolean {
  // A whole old tree is its own first node; it is left out of the proof because the verifier has it.
  const [first, ...rest] = Number.isInteger(Math.log2(oldSize)) ? [oldRoot, ...proof] : proof
  if (first === undefined) return false
  let position = oldSize - 1
  let last = size - 1
  while (position % 2 === 1) {
    position = (position - 1) / 2
    last = Math.floor(last / 2)
  }
  let oldNode = first
  let node = first
  for (const sibling of rest) {
    if (last === 0) return false
    if (position % 2 === 1 || position === last) {
      oldNode = hashNode(hash, sibling, oldNode)
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
  return last === 0 && equalBytes(oldNode, oldRoot) && equalBytes(node, root)
}
