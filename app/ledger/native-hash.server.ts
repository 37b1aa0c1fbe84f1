import { getHashes, hash } from 'node:crypto'
import type { HashFunction } from './hash-function.ts'

/**
 * The same hash function by Node's own cryptography: several times as fast as the one that also runs in the browser.
 * Where Node was built without it (SM3 is not everywhere), the one given.
 */
export function native(given: HashFunction): HashFunction {
  return NATIVE.find(({ name }) => name === given.name) ?? given
}

const NATIVE: ReadonlyArray<HashFunction> = (
  [
    ['sha-256', 'sha256'],
    ['sm3', 'sm3'],
  ] as const
)
  .filter(([, algorithm]) => getHashes().includes(algorithm))
  .map(([name, algorithm]) => ({
    name,
    length: 32,
    digest: (bytes) => hash(algorithm, bytes, 'buffer'),
    hex: (data) => hash(algorithm, data, 'hex'),
  }))
