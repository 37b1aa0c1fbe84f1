import { sameVersion } from '#app/courses/content-version.ts'
import type { LoadedCatalogue } from '#app/courses/catalogue.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { LessonNote } from './note.ts'

/** The member's notes in one lesson, oldest first; those on an older text come along and are found by their words. */
export async function findLessonNotes(
  database: Readable,
  memberId: string,
  lessonId: string,
): Promise<Array<LessonNote>> {
  const notes = await database.lessonNote.findMany({
    where: { memberId, lessonId },
    orderBy: { createdAt: 'asc' },
  })
  return notes.map(({ id, section, quote, occurrence, note }) => ({ id, section, quote, occurrence, note }))
}

/** A note in the list of all. `older`: the text has a new version since; `to` is null when the lesson is gone. */
export type ListedNote = LessonNote & {
  heading: string
  to: string | null
  older: boolean
  updatedAt: Instant
}
export type NotesOfLesson = { lessonId: string; title: string; notes: Array<ListedNote> }

/** All notes of a member by lesson, the lesson last written in first. */
export async function findAllNotes(
  database: Readable,
  memberId: string,
  catalogue: LoadedCatalogue,
): Promise<Array<NotesOfLesson>> {
  const rows = await database.lessonNote.findMany({ where: { memberId }, orderBy: { updatedAt: 'desc' } })
  const lessons = [...new Set(rows.map(({ lessonId }) => lessonId))]
  return lessons.map((lessonId) => {
    const lesson = catalogue.lesson.get(lessonId)
    const course = lesson && catalogue.course.get(lesson.courseId)
    const notes = rows
      .filter((row) => row.lessonId === lessonId)
      .map(({ id, section, quote, occurrence, note, contentVersion, updatedAt }) => ({
        ...{ id, section, quote, occurrence, note, updatedAt },
        heading: lesson?.sections.find((each) => each.id === section)?.heading ?? '',
        to: lesson ? `/courses/${lessonId}#${section}` : null,
        older: lesson ? !sameVersion(lesson.contentVersion, contentVersion) : true,
      }))
      .sort((one, other) => one.section.localeCompare(other.section, 'en', { numeric: true }))
    return { lessonId, title: lesson ? `${course?.title ?? ''} · ${lesson.title}` : '已经撤下的课', notes }
  })
}
