import { newId } from '#app/platform/ids.ts'
import { drawNote, eraseNote } from './draw-note.client.ts'
import { occurrenceAt } from './find-words.ts'
import { makeNoteBar } from './note-bar.client.ts'
import { askNote } from './note-dialog.client.ts'
import { LONGEST_QUOTE, type LessonNote } from './note.ts'
import { postNote } from './post-note.client.ts'
import { sectionText, selectedWords } from './section-text.client.ts'

/**
 * Draws the notes into the lesson and lets words be marked: a bar appears at the foot of the screen while some are
 * selected. `url` takes the notes. Returns what takes everything away again.
 */
export function markNotes(url: string, notes: ReadonlyArray<LessonNote>): () => void {
  const kept = new Map(notes.map((note) => [note.id, note]))
  for (const note of notes) drawNote(note)
  const bar = makeNoteBar({ mark: () => void add(false), write: () => void add(true) })
  const showBar = () => bar.show(selectedWords() !== null)
  document.addEventListener('selectionchange', showBar)
  document.addEventListener('click', openNote)
  document.addEventListener('keydown', openNote)
  showBar()
  return () => {
    document.removeEventListener('selectionchange', showBar)
    document.removeEventListener('click', openNote)
    document.removeEventListener('keydown', openNote)
    bar.remove()
    for (const id of kept.keys()) eraseNote(id)
  }

  async function add(written: boolean): Promise<void> {
    const selected = selectedWords()
    if (!selected) return
    const { section, words, from } = selected
    if (words.length > LONGEST_QUOTE) return bar.tell(`一次最多划${LONGEST_QUOTE}个字，请分段划`)
    const occurrence = occurrenceAt(sectionText(section).text, words, from)
    const note = { id: newId(), section: section.id, quote: words, occurrence, note: '' }
    document.getSelection()?.removeAllRanges()
    const answer = written ? await askNote(words, '', false) : { act: 'save' as const, note: '' }
    if (answer?.act === 'save') await save({ ...note, note: answer.note.trim() })
  }

  async function save(note: LessonNote): Promise<void> {
    const refusal = await postNote(url, { ...note, intent: 'save' })
    if (refusal !== null) return bar.tell(refusal)
    kept.set(note.id, note)
    eraseNote(note.id)
    drawNote(note)
    bar.tell('已保存，在“我的笔记”里')
  }

  async function edit(note: LessonNote): Promise<void> {
    const answer = await askNote(note.quote, note.note, true)
    if (answer?.act === 'save') return save({ ...note, note: answer.note.trim() })
    if (answer?.act !== 'delete') return
    const refusal = await postNote(url, { id: note.id, intent: 'delete' })
    if (refusal !== null) return bar.tell(refusal)
    kept.delete(note.id)
    eraseNote(note.id)
    bar.tell('已删除')
  }

  function openNote(event: Event): void {
    if (event instanceof KeyboardEvent && event.key !== 'Enter') return
    // A link among the words goes where it goes; the note opens at its other words, and from the list.
    if (event.type === 'click' && event.target instanceof Element && event.target.closest('a[href]')) return
    const mark = event.target instanceof Element ? event.target.closest('mark[data-note]') : null
    const note = kept.get(mark?.getAttribute('data-note') ?? '')
    if (note && document.getSelection()?.isCollapsed !== false) void edit(note)
  }
}
