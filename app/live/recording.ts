import type { Course } from '#app/courses/catalogue.ts'

/** A lesson, or a film in one, that can be the recording of a session. */
export type Recording = {
  /** "course/lesson" or "course/lesson#clip". */
  target: string
  title: string
  /** Where it is studied. */
  path: string
  isFilm: boolean
}

/** Every lesson, followed by its films: those stand among questions, so that watching alone is never what counts. */
export function recordingsOf(courses: ReadonlyArray<Course>): Array<Recording> {
  return courses.flatMap((course) =>
    course.lessons.flatMap((lesson): Array<Recording> => {
      const path = `/courses/${lesson.id}`
      const clips = lesson.clips.map(({ id, title }) => ({
        ...{ target: `${lesson.id}#${id}`, title, path: `${path}#${id}`, isFilm: true },
      }))
      return [{ target: lesson.id, title: `${course.title}：${lesson.title}`, path, isFilm: false }, ...clips]
    }),
  )
}

/** The recording of this name, null when the lesson is no longer offered. */
export function findRecording(courses: ReadonlyArray<Course>, target: string | null): Recording | null {
  if (target === null) return null
  return recordingsOf(courses).find((one) => one.target === target) ?? null
}
