import type { Lesson } from '#app/courses/catalogue.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { MOST_NOTES, type LessonNote } from './note.ts'

/** `unknown-section`: the lesson has no such section; `too-many`: the lesson is full; `not-yours`: the id is taken. */
export type SavedNote = { ok: true } | { ok: false; reason: 'unknown-section' | 'too-many' | 'not-yours' }

/** Keeps a note with the version of the text it belongs to. Saving the same id again changes what was written. */
export async function saveNote(
  database: Database,
  memberId: string,
  lesson: Pick<Lesson, 'id' | 'contentVersion' | 'sections'>,
  { id, section, quote, occurrence, note }: LessonNote,
  at: Instant,
): Promise<SavedNote> {
  if (!lesson.sections.some((each) => each.id === section)) return { ok: false, reason: 'unknown-section' }
  const known = await database.lessonNote.findUnique({ where: { id } })
  if (known && known.memberId !== memberId) return { ok: false, reason: 'not-yours' }
  if (known) {
    await database.lessonNote.updateMany({ where: { id, memberId }, data: { note, updatedAt: at } })
    return { ok: true }
  }
  const count = await database.lessonNote.count({ where: { memberId, lessonId: lesson.id } })
  if (count >= MOST_NOTES) return { ok: false, reason: 'too-many' }
  const { id: lessonId, contentVersion } = lesson
  const written = { memberId, lessonId, contentVersion, section, quote, occurrence, note }
  await database.lessonNote.create({ data: { id, ...written, createdAt: at, updatedAt: at } })
  return { ok: true }
}
