import { expect, test } from 'vitest'
import { readChosen } from './read-chosen.ts'

const nothingAttached = async () => null

function chosen(content: string, name = 'file') {
  const fields = new FormData()
  fields.set(name, name === 'file' ? new File([content], 'x') : content)
  return readChosen(fields, nothingAttached)
}

test('a file and pasted text are taken as they are', async () => {
  for (const name of ['file', 'text'])
    expect(await chosen('{}', name)).toEqual({ ok: true, source: '{}', isPrinted: false })
})

test.each([
  ['nothing', '', '请先选择台账文件'],
  ['a PDF without a record', '%PDF-1.7', '核对承诺书签章文件'],
  ['the proof of one entry', 'c2sp.org/tlog-proof@v1\nindex 1\n', '单条记录的证明文件'],
  ['such a proof of a log with SM3', 'lianxue/sm3-tlog-proof@v1\nindex 1\n', '单条记录的证明文件'],
])('of %s is said what it is and where it belongs', async (_, content, words) => {
  expect(await chosen(content)).toMatchObject({ ok: false, sentence: expect.stringContaining(words) })
})
