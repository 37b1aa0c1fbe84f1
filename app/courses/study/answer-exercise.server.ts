import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import type { Course, Exercise, Lesson } from '../catalogue.ts'
import { recordUpdateIfDone } from '../changes/record-update.server.ts'
import { decideCompletions, withAnswer } from './decide-completions.ts'
import { exerciseAnswered, type JudgedAnswer } from './exercise-answered.entry.ts'
import { readStudy } from './read-study.server.ts'
import { recordStep } from './record-step.server.ts'
import type { StudyFacts } from './study-facts.ts'

/** Who studies what, when, and with which doors to the outside. */
export type Study = {
  database: Database
  record: RecordEntries
  memberId: string
  course: Course
  lesson: Lesson
  now: Instant
}

/**
 * Records a judged answer under the id that its form was given, and with it the completions it brings. The same answer
 * sent again is the same fact; another answer under a used id (a form from the browser's history) is one of its own.
 * Returns the facts as they stand afterwards.
 */
export async function answerExercise(
  study: Study,
  before: StudyFacts,
  exercise: Exercise,
  answer: JudgedAnswer,
  id: string,
): Promise<StudyFacts> {
  const { record, memberId, course, lesson, now } = study
  const after = withAnswer(before, exercise.id, answer, now)
  const completions = decideCompletions(course, lesson, after, { memberId, occurredAt: now, newId })
  const fact = (entryId: string) =>
    exerciseAnswered({ id: entryId, memberId, occurredAt: now }, course, lesson, exercise, answer)
  try {
    await recordStep(record, [fact(id)], completions)
  } catch (error) {
    if (!(error instanceof RecordRefused && error.reason === 'id-taken')) throw error
    await recordStep(record, [fact(newId())], completions)
  }
  return completeIfFinished(study)
}

/**
 * Reads the facts anew and records completions that are still due: two devices that solve the last two exercises at the
 * same moment each see the other's missing. Whoever had studied an earlier version may now be up to the present one.
 */
export async function completeIfFinished(study: Study): Promise<StudyFacts> {
  const facts = await completeLesson(study)
  const isChanged = study.course.changes.some(({ lessonId }) => lessonId === study.lesson.id)
  if (isChanged) await recordUpdateIfDone(study)
  return facts
}

async function completeLesson(study: Study): Promise<StudyFacts> {
  const { database, record, memberId, course, lesson, now } = study
  const facts = await readStudy(database, memberId, lesson)
  const due = decideCompletions(course, lesson, facts, { memberId, occurredAt: now, newId })
  if (due.length === 0) return facts
  await recordStep(record, [], due)
  return readStudy(database, memberId, lesson)
}
