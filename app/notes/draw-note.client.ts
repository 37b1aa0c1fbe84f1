import { findWords } from './find-words.ts'
import type { LessonNote } from './note.ts'
import { sectionText, unwrap, wrapWords } from './section-text.client.ts'

/** Marks the words of a note in the text; one whose words are gone stays in the list alone. */
export function drawNote({ id, section, quote, occurrence, note }: LessonNote): void {
  const found = document.getElementById(section)
  const span = found && findWords(sectionText(found).text, quote.replaceAll('\r\n', '\n'), occurrence)
  if (!span) return
  const marks = wrapWords(found, span.from, span.to)
  for (const mark of marks) {
    mark.className = note === '' ? 'note-mark' : 'note-mark note-written'
    mark.dataset.note = id
  }
  const [first] = marks
  if (!first) return
  first.tabIndex = 0
  first.setAttribute('role', 'button')
  first.setAttribute('aria-label', `${quote}（${note === '' ? '你的划线' : `你的笔记：${note}`}）`)
  if (note === '') return
  first.title = note
  // Printed behind the marked words.
  for (const last of marks.slice(-1)) last.dataset.words = note
}

/** Takes the marks of a note away. */
export function eraseNote(id: string): void {
  unwrap(document.querySelectorAll(`mark[data-note="${id}"]`))
}
