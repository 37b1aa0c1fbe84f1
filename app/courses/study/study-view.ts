import type { Instant } from '#app/platform/clock.ts'
import type { Course, Lesson } from '../catalogue.ts'
import { exerciseView, type ExerciseView } from './exercise-view.ts'
import { lessonProgress, type SectionProgress } from './lesson-progress.ts'
import type { StudyFacts } from './study-facts.ts'

/** How a member stands in a lesson, as its page shows it. Nothing in it tells an answer that was not given yet. */
export type StudyView = {
  sections: Array<SectionProgress>
  done: number
  required: number
  missing: Array<string>
  completedAt: Instant | null
  course: { done: number; required: number; completedAt: Instant | null }
  /** The newest earlier version of the course that was completed as a whole. */
  earlier: StudyFacts['earlier']
  /** Section to go on with: the one left off, or null when the lesson is fresh or completed. */
  place: { section: string; heading: string } | null
  exercises: Record<string, ExerciseView>
  /** What is kept of the member's use of checklists and cards. */
  kept: Record<string, ReadonlyArray<string>>
}

/** `newId` makes the ids that the forms of the page carry. */
export function studyView(course: Course, lesson: Lesson, facts: StudyFacts, newId: () => string): StudyView {
  const progress = lessonProgress(lesson, facts)
  const completedAt = facts.lessons.get(lesson.id) ?? null
  const done = course.lessons.filter(({ id }) => facts.lessons.has(id)).length
  return {
    ...progress,
    completedAt,
    course: { done, required: course.lessons.length, completedAt: facts.courseCompletedAt },
    earlier: facts.earlier,
    place: completedAt === null ? placeOf(lesson, facts) : null,
    exercises: Object.fromEntries(
      lesson.exercises.map((exercise) => [exercise.id, exerciseView(course, exercise, facts, newId())]),
    ),
    kept: Object.fromEntries(lesson.aids.map(({ id }) => [id, facts.paths[id] ?? []])),
  }
}

function placeOf(lesson: Lesson, { place }: StudyFacts): StudyView['place'] {
  const section = lesson.sections.find(({ id }) => id === place?.section)
  return section ? { section: section.id, heading: section.heading } : null
}
