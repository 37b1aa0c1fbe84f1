import type { Day } from '#app/platform/clock.ts'
import type { Course } from '../catalogue.ts'

/** A section of a lesson, by the ids of both. */
export type SectionRef = { lessonId: string; sectionId: string }

/** What a version of a course changed in one section, ready to be shown. */
export type CourseChange = SectionRef & {
  version: number
  date: Day
  lessonTitle: string
  heading: string
  /** Address of the section. */
  to: string
  reason: string
  /** The source in words, or null. */
  basis: string | null
  before: string | null
  after: string | null
}

type Changed = Pick<Course, 'version' | 'changes'>

/** What changed after this version, up to the one now taught; oldest first. */
export function changesSince({ changes, version }: Changed, from: number): Array<CourseChange> {
  return changes
    .filter((change) => change.version > from && change.version <= version)
    .sort((one, other) => one.version - other.version)
}

/** The sections touched after this version, each once, in the order in which they are first named. */
export function sectionsSince(course: Changed, from: number): Array<CourseChange> {
  const sections = new Map<string, CourseChange>()
  for (const change of changesSince(course, from)) {
    const key = sectionKey(change)
    if (!sections.has(key)) sections.set(key, change)
  }
  return [...sections.values()]
}

/** A section as one word, `course/lesson#s3`. */
export function sectionKey({ lessonId, sectionId }: SectionRef): string {
  return `${lessonId}#${sectionId}`
}
