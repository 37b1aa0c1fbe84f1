import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compressTemplate, joinCompressed } from './compressed-template.ts'
import { fillGaps, joinDocument, parseTemplate, placeholder } from './document-template.ts'

const part = fc.oneof(fc.string(), fc.constantFrom('', '承诺'.repeat(40_000), '<script>第一种形态</script>'))
const gap = fc.constantFrom('name', 'nonce')

it('a document compressed once reads as the document itself for every reader whose words are as long', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(part, gap)), part, part, async (parts, last, name) => {
      const text = parts.map(([before, value]) => before + placeholder(value)).join('') + last
      const template = parseTemplate(text)
      const readers = ['abcdef', '承诺'].map((nonce) => fillGaps(template, { name, nonce }))
      const lengths = readers[0]?.map(({ length }) => length) ?? []
      const compressed = await compressTemplate(template, lengths)
      for (const fillings of readers)
        expect(
          gunzipSync(joinCompressed(compressed, fillings)).equals(joinDocument(template, fillings)),
        ).toBe(true)
    }),
    { numRuns: 50 },
  )
})
