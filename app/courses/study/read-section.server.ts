import type { Instant } from '#app/platform/clock.ts'
import { completeIfFinished, type Study } from './answer-exercise.server.ts'
import { lessonProgress } from './lesson-progress.ts'
import { savePosition } from './save-position.server.ts'
import type { StudyFacts } from './study-facts.ts'

export type SectionRead =
  | { ok: true; facts: StudyFacts }
  | { ok: false; reason: 'has-exercises' | 'no-section' }

/** Marks a section without exercises as read. One that has exercises is read by solving them and in no other way. */
export async function readSection(study: Study, section: string): Promise<SectionRead> {
  const { database, memberId, lesson, now } = study
  if (!lesson.sections.some(({ id }) => id === section)) return { ok: false, reason: 'no-section' }
  if (lesson.exercises.some((exercise) => exercise.section === section))
    return { ok: false, reason: 'has-exercises' }
  await savePosition(database, memberId, lesson, { read: section, place: nextSection(study, section) }, now)
  return { ok: true, facts: await completeIfFinished(study) }
}

/** Whoever has read a section goes on with the next. */
function nextSection({ lesson }: Study, section: string): string {
  const index = lesson.sections.findIndex(({ id }) => id === section)
  return lesson.sections[index + 1]?.id ?? section
}

export type LessonClaimed =
  | { ok: true; facts: StudyFacts }
  | { ok: false; missing: Array<string>; openedAt: Instant | null }

/**
 * Completes a lesson if everything in it is done; otherwise says what is missing: nothing, when nobody can have done it all
 * since the lesson was opened. Claiming changes nothing by itself.
 */
export async function claimLesson(study: Study): Promise<LessonClaimed> {
  const facts = await completeIfFinished(study)
  if (facts.lessons.has(study.lesson.id)) return { ok: true, facts }
  return { ok: false, missing: lessonProgress(study.lesson, facts).missing, openedAt: facts.openedAt }
}

/** Remembers the section last looked at, if it exists. */
export async function rememberPlace(study: Study, section: string): Promise<void> {
  const { database, memberId, lesson, now } = study
  if (!lesson.sections.some(({ id }) => id === section)) return
  // A lesson merely opened leaves a place behind, but no claim to have read anything.
  await savePosition(database, memberId, lesson, { place: section }, now)
}
