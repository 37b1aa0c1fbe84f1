import { expect, test } from 'vitest'
import { newId } from '#app/platform/ids.ts'
import { findWords } from './find-words.ts'
import { saveNoteSchema } from './note-form.server.ts'

test('words marked across two paragraphs are found again as a form sent them', () => {
  const text = '第一段的末尾。\n第二段的开头。'
  const sent = {
    intent: 'save',
    id: newId(),
    section: 's1',
    occurrence: '0',
    quote: '末尾。\r\n第二段',
    note: '一\r\n二',
  }
  const { quote, note } = saveNoteSchema.parse(sent)
  expect(findWords(text, quote, 0)).toEqual({ from: 4, to: 11 })
  expect(note).toBe('一\n二')
})
