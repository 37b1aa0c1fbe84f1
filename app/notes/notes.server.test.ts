import { expect, test } from 'vitest'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { collectOwnData } from '#app/members/own-data/collect-own-data.server.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { deleteNote } from './delete-note.server.ts'
import { findAllNotes, findLessonNotes } from './find-notes.server.ts'
import { MOST_NOTES } from './note.ts'
import { saveNote } from './save-note.server.ts'

const AT = '2026-11-22T01:00:00.000Z'

function lessonOf() {
  const lesson = getCatalogue().courses[0]?.lessons[0]
  if (!lesson) throw new Error('the content has no lesson')
  return lesson
}

const written = (note = '') => ({ id: newId(), section: 's1', quote: '一段话', occurrence: 0, note })

test('a note is kept once however often it is sent, and changed by its owner alone', async () => {
  const lesson = lessonOf()
  const [mine, other] = [await addSampleMember(database), await addSampleMember(database)]
  const note = written()
  for (let sent = 0; sent < 3; sent++)
    expect(await saveNote(database, mine.id, lesson, { ...note, note: `第${sent}次` }, AT)).toEqual({
      ok: true,
    })
  expect(await findLessonNotes(database, mine.id, lesson.id)).toEqual([{ ...note, note: '第2次' }])

  expect(await saveNote(database, other.id, lesson, note, AT)).toEqual({ ok: false, reason: 'not-yours' })
  await deleteNote(database, other.id, note.id)
  expect(await findLessonNotes(database, other.id, lesson.id)).toEqual([])
  expect(await findLessonNotes(database, mine.id, lesson.id)).toHaveLength(1)
  await deleteNote(database, mine.id, note.id)
  expect(await findLessonNotes(database, mine.id, lesson.id)).toEqual([])
})

test('a note belongs to a section that is there, and a lesson holds only so many', async () => {
  const lesson = lessonOf()
  const { id } = await addSampleMember(database)
  const elsewhere = { ...written(), section: 's99' }
  expect(await saveNote(database, id, lesson, elsewhere, AT)).toEqual({
    ok: false,
    reason: 'unknown-section',
  })
  const { id: lessonId, contentVersion } = lesson
  const rows = Array.from({ length: MOST_NOTES }, () => ({
    ...written(),
    memberId: id,
    lessonId,
    contentVersion,
  }))
  await database.lessonNote.createMany({
    data: rows.map((row) => ({ ...row, createdAt: AT, updatedAt: AT })),
  })
  expect(await saveNote(database, id, lesson, written(), AT)).toEqual({ ok: false, reason: 'too-many' })
})

test('a note on an older text or on a lesson that is gone stays in the list, and the member can take it away', async () => {
  const catalogue = getCatalogue()
  const lesson = lessonOf()
  const { id } = await addSampleMember(database)
  await saveNote(database, id, { ...lesson, contentVersion: '99:000000000000' }, written('旧的'), AT)
  await saveNote(database, id, { ...lesson, id: 'gone/gone' }, written('没有了'), AT)
  const all = await findAllNotes(database, id, catalogue)
  expect(all.flatMap(({ notes }) => notes.map(({ note, older, to }) => [note, older, to]))).toEqual(
    expect.arrayContaining([
      ['旧的', true, `/courses/${lesson.id}#s1`],
      ['没有了', true, null],
    ]),
  )
  const own = await collectOwnData(database, id)
  expect(own.sections.find(({ title }) => title === '课中笔记和划线')?.rows).toHaveLength(2)
})
