import type { Instant } from '#app/platform/clock.ts'
import type { Course } from '../catalogue.ts'
import { lessonProgress, type SectionProgress, type StudiedSections } from '../study/lesson-progress.ts'
import { sectionKey, sectionsSince, type CourseChange } from './change.ts'

/** What is known of a member and the versions of a course. */
export type VersionFacts = {
  /** When the whole course was completed in which version, newest version first. */
  completions: ReadonlyArray<{ version: number; completedAt: Instant }>
  /** Versions come up to by their changed sections, newest first. */
  updates: ReadonlyArray<{ version: number; completedAt: Instant }>
  /** What was studied in the version now taught, by lesson id. */
  lessons: ReadonlyMap<string, StudiedSections>
}

/** The highest version that the member has studied; 0: none. */
export function versionReached({ completions, updates }: VersionFacts): number {
  return Math.max(0, ...[...completions, ...updates].map(({ version }) => version))
}

/** A changed section with how it stands. */
export type ChangedSection = CourseChange & Pick<SectionProgress, 'read' | 'exercises' | 'solved'>

/**
 * The sections that changed after a version, each with how it stands in the version now taught, by the rule of the lesson
 * page: exercises in it solved, or, without any, marked as read.
 */
export function changedSections(course: Course, facts: VersionFacts, from: number): Array<ChangedSection> {
  const standings = new Map(
    course.lessons.flatMap((lesson) => {
      const studied = facts.lessons.get(lesson.id) ?? { sections: new Set<string>(), answers: new Map() }
      return lessonProgress(lesson, studied).sections.map(
        (section) => [sectionKey({ lessonId: lesson.id, sectionId: section.id }), section] as const,
      )
    }),
  )
  return sectionsSince(course, from).map((change) => {
    const { read = false, exercises = 0, solved = 0 } = standings.get(sectionKey(change)) ?? {}
    return { ...change, read, exercises, solved }
  })
}

/** The version whose update is done but not recorded yet: null when something is left, or nothing was ever asked. */
export function updateDoneFrom(course: Course, facts: VersionFacts): number | null {
  const from = versionReached(facts)
  if (from === 0 || from >= course.version) return null
  const sections = changedSections(course, facts, from)
  return sections.length > 0 && sections.every(({ read }) => read) ? from : null
}
