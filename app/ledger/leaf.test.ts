import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import { sha256 } from './hash-function.ts'
import { commitmentTo, contentText, leafHashOf, leafText, type Leaf } from './leaf.ts'

const leaf: Leaf = {
  v: 1,
  hash: 'sha-256',
  kind: 'lesson.completed',
  member: '01936a4e-0000-7000-8000-000000000000',
  counter: 0,
  previous: '0'.repeat(64),
  receivedAt: '2026-11-22T02:00:00.000Z',
  commitment: 'ab'.repeat(32),
}

// Written down by hand from RFC 8785 and `printf '\0…' | sha256sum`: the format must never change.
test('a leaf is canonical JSON behind the byte 0x00', () => {
  const text =
    `{"commitment":"${'ab'.repeat(32)}","counter":0,"hash":"sha-256","kind":"lesson.completed",` +
    `"member":"01936a4e-0000-7000-8000-000000000000","previous":"${'0'.repeat(64)}",` +
    `"receivedAt":"2026-11-22T02:00:00.000Z","v":1}`
  expect(leafText(leaf)).toBe(text)
  expect(leafHashOf(sha256, leaf)).toBe('2ccbd183cd1e836de514036afa3090cdf615170808f44a703ca51b1238858997')
})

test('a leaf is canonical JSON whatever stands in it', () => {
  const words = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(
      fc.record({ kind: words, member: words, counter: fc.nat(), previous: words, receivedAt: words }),
      (changes) => {
        expect(leafText({ ...leaf, ...changes })).toBe(canonicalJson({ ...leaf, ...changes }))
      },
    ),
  )
})

test('the content text is the canonical JSON of all that was handed over', () => {
  fc.assert(
    fc.property(
      fc.record({
        id: fc.uuid(),
        memberId: fc.uuid(),
        kind: fc.string({ unit: 'grapheme' }),
        version: fc.nat(),
        occurredAt: fc.string(),
        contentVersion: fc.option(fc.string({ unit: 'grapheme' })),
        enteredBy: fc.option(fc.uuid()),
        payload: fc.dictionary(
          fc.string({ unit: 'grapheme' }),
          fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
        ),
      }),
      (entry) => {
        const payload = canonicalJson(entry.payload)
        expect(contentText({ ...entry, payload })).toBe(canonicalJson(entry))
      },
    ),
  )
})

test('the commitment depends on the salt and on every character of the content', () => {
  const commitment = commitmentTo(sha256, '00'.repeat(16), '{"a":1}')
  expect(commitment).toBe('c5961791f82c7a925cef5b9fb7af1e2b205b05ab33c26b1ddabac8b2ff90930d')
  expect(commitmentTo(sha256, '01'.repeat(16), '{"a":1}')).not.toBe(commitment)
  expect(commitmentTo(sha256, '00'.repeat(16), '{"a":2}')).not.toBe(commitment)
})
