import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasOpenssl, opensslSm2Signer, opensslSm3, opensslVerifiesSm2 } from '#tests/ledger/openssl.ts'
import { concat, fromHex, toHex, utf8 } from './bytes.ts'
import { sm3 } from './hash-function.ts'
import { makeSm2Key, prepareSm2Key, signSm2, sm2PublicKey, verifySm2 } from './sm2.ts'
import {
  formatVerifierKey,
  parseVerifierKey,
  parseWitnessKey,
  SM2_SIGNATURE,
  verifierKey,
} from './verifier-key.ts'

const message = utf8('检查点\n12\n')

// GB/T 32905-2016, annex A.
test('SM3 gives the digests that the standard prints, and those of Node for every length', () => {
  expect(toHex(sm3.digest(utf8('abc')))).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  )
  expect(toHex(sm3.digest(utf8('abcd'.repeat(16))))).toBe(
    'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
  )
  for (let length = 0; length < 200; length++) {
    const bytes = new Uint8Array(randomBytes(length))
    expect(toHex(sm3.digest(bytes))).toBe(createHash('sm3').update(bytes).digest('hex'))
  }
})

test('a signature is the key’s over that message alone, in one form alone', () => {
  const key = makeSm2Key()
  expect(sm2PublicKey(key.privateKey)).toEqual(key.publicKey)
  const prepared = prepareSm2Key(key.publicKey)
  for (let round = 0; round < 20; round++) {
    const signature = signSm2(message, key)
    expect(verifySm2(signature, message, prepared)).toBe(true)
    expect(verifySm2(signature, concat(message, Uint8Array.of(10)), prepared)).toBe(false)
    for (let at = 0; at < signature.length; at += 5) {
      const changed = signature.map((byte, index) => (index === at ? byte ^ 1 : byte))
      expect(verifySm2(changed, message, prepared), `byte ${at}`).toBe(false)
    }
    expect(verifySm2(concat(signature, Uint8Array.of(0)), message, prepared)).toBe(false)
  }
  expect(verifySm2(signSm2(message, key), message, makeSm2Key().publicKey)).toBe(false)
})

test('nothing but a signature passes, whatever its bytes', () => {
  const { publicKey } = makeSm2Key()
  const prepared = prepareSm2Key(publicKey)
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => !verifySm2(bytes, message, prepared)))
  // Zero is in no range, and a number behind superfluous zeros is another text for the same one.
  for (const hex of ['3006020100020100', '300702020001020101', '300602010102017f', '30060201010201ff'])
    expect(verifySm2(fromHex(hex), message, prepared)).toBe(false)
  expect(verifySm2(signSm2(message, makeSm2Key()), message, new Uint8Array(65).fill(4))).toBe(false)
})

test('a written SM2 key is read back, as the key of a log and not of a witness', () => {
  const key = verifierKey('site.example/ledger', makeSm2Key().publicKey, SM2_SIGNATURE)
  const written = formatVerifierKey(key)
  expect(parseVerifierKey(written)).toEqual(key)
  expect(parseWitnessKey(written)).toBeNull()
  expect(parseVerifierKey(written.replace('site', 'sitf'))).toBeNull()
})

describe.skipIf(!hasOpenssl())('the OpenSSL command line', () => {
  test('digests as we do', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 1000]) {
      const bytes = new Uint8Array(randomBytes(length))
      expect(toHex(sm3.digest(bytes))).toBe(opensslSm3(bytes))
    }
  })

  test('takes our signatures, and refuses them for another message', () => {
    const key = makeSm2Key()
    for (let round = 0; round < 3; round++) {
      const signature = signSm2(message, key)
      expect(opensslVerifiesSm2(signature, message, key.publicKey)).toBe(true)
      expect(opensslVerifiesSm2(signature, utf8('检查点\n13\n'), key.publicKey)).toBe(false)
    }
  })

  test('signs what we take', () => {
    const { publicKey, sign } = opensslSm2Signer()
    for (let round = 0; round < 3; round++) {
      const signature = sign(message)
      expect(verifySm2(signature, message, publicKey)).toBe(true)
      expect(verifySm2(signature, utf8('检查点\n13\n'), publicKey)).toBe(false)
    }
  })
})
