import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordFile } from '#tests/bank/word-file.ts'
import { readBankFile } from './read-bank-file.server.ts'

const NESTED = 50_000

it.each([
  ['a question of QTI', 'assessmentItem', 'itemBody'],
  ['a question of Moodle', 'quiz', 'question'],
])('answers %s that nests without end', (_, outer, inner) => {
  const deep = `${'<p>'.repeat(NESTED)}x${'</p>'.repeat(NESTED)}`
  const read = readBankFile(Buffer.from(`<${outer}><${inner}>${deep}</${inner}></${outer}>`))
  expect(read).toMatchObject({ ok: false, sentence: expect.stringMatching(/题目/u) })
})

it.each([
  ['%PDF-1.7\n1 0 obj', /PDF/u],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old document', /\.docx/u],
  ['', /文件是空的/u],
])('says what to do with a file that it cannot read: %s', (bytes, sentence) => {
  expect(readBankFile(Buffer.from(bytes, 'latin1'))).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(sentence),
  })
})

it('answers whatever bytes it is given, also a document of Word with some of them changed', async () => {
  const whole = await wordFile([
    { text: '单选题', level: 0 },
    { text: '谁来管（A）', level: 1 },
    { text: '党委', level: 2 },
    { text: '纪委', level: 2 },
  ])
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 })
  fc.assert(
    fc.property(changes, fc.uint8Array({ maxLength: 200 }), (changed, any) => {
      const bytes = Buffer.from(whole)
      for (const [at, byte] of changed) bytes[at] = byte
      for (const each of [bytes, Buffer.from(any)]) {
        const read = readBankFile(each)
        expect(read.ok ? read.file.form : read.sentence).not.toBe('')
      }
    }),
    { numRuns: 300 },
  )
})
