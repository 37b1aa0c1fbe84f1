import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Course, Lesson } from '../catalogue.ts'
import { courseCompleted } from './course-completed.entry.ts'
import type { JudgedAnswer } from './exercise-answered.entry.ts'
import { lessonCompleted } from './lesson-completed.entry.ts'
import { isFinished, lessonProgress } from './lesson-progress.ts'
import type { StudyFacts } from './study-facts.ts'

/**
 * The completions that the facts call for and that are not recorded yet: the lesson when every section is read and every
 * exercise solved, and the course with its last lesson. Nothing else ever records them, so nobody can claim one.
 */
export function decideCompletions(
  course: Course,
  lesson: Lesson,
  facts: StudyFacts,
  stamp: { memberId: string; occurredAt: Instant; newId: () => string },
): Array<NewEntry> {
  const { newId, ...common } = stamp
  const finished = facts.lessons.has(lesson.id) || isFinished(lessonProgress(lesson, facts))
  if (!finished) return []
  const entries: Array<NewEntry> = []
  if (!facts.lessons.has(lesson.id))
    entries.push(lessonCompleted({ id: newId(), ...common }, course, lesson, facts.openedAt))
  const all = course.lessons.every(({ id }) => id === lesson.id || facts.lessons.has(id))
  if (all && facts.courseCompletedAt === null)
    entries.push(courseCompleted({ id: newId(), ...common }, course))
  return entries
}

/** The facts as they will be once a judged answer is recorded. An exercise once solved stays solved. */
export function withAnswer(
  facts: StudyFacts,
  exercise: string,
  { solved, ...answer }: JudgedAnswer,
  at: Instant,
): StudyFacts {
  const before = facts.answers.get(exercise)
  const solvedAt = before?.solvedAt ?? (solved ? at : null)
  const fact = { ...answer, attempts: (before?.attempts ?? 0) + 1, solvedAt, answeredAt: at }
  return { ...facts, answers: new Map([...facts.answers, [exercise, fact]]) }
}
