import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concat, toHex, utf8 } from './bytes.ts'
import { sha256, sm3 } from './hash-function.ts'
import { commitmentTo } from './leaf.ts'
import { native } from './native-hash.server.ts'

test.each([sha256, sm3])(
  'Node’s own $name and the one for browsers agree on every text and on all bytes',
  (hash) => {
    const salts = fc.uint8Array({ minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), salts, (text, salt) => {
        expect(native(hash).hex(text)).toBe(hash.hex(text))
        expect(native(hash).hex(salt)).toBe(toHex(hash.digest(salt)))
        const commitment = toHex(hash.digest(concat(salt, utf8(text))))
        expect(commitmentTo(hash, toHex(salt), text)).toBe(commitment)
        expect(commitmentTo(native(hash), toHex(salt), text)).toBe(commitment)
      }),
    )
    // Longer than the room that is kept for short ones.
    const long = '廉'.repeat(9_000)
    expect(native(hash).hex(long)).toBe(hash.hex(long))
    expect(commitmentTo(native(hash), '00'.repeat(16), long)).toBe(
      toHex(hash.digest(concat(new Uint8Array(16), utf8(long)))),
    )
  },
)
