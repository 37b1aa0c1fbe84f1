import type { NewEntry } from '#app/ledger/entry.ts'
import type { JsonObject } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Course, Exercise, Lesson } from '../catalogue.ts'

export const EXERCISE_ANSWERED = 'exercise.answered'

/**
 * An answer to an exercise of a lesson, judged by the server. Words that a reader will need are kept with the ids.
 * `point` is `<course>/<point>`; `score` and `maximum` are thousandths of a point; `solved` says that the lesson asks no
 * more of this exercise (a case is solved by being walked to an ending, well or badly).
 */
export type ExerciseAnsweredPayload = {
  courseId: string
  courseTitle: string
  lessonId: string
  lessonTitle: string
  exerciseId: string
  exerciseKind: Exercise['kind']
  exerciseText: string
  point: string
  pointTitle: string
  response: JsonObject
  score: number
  maximum: number
  solved: boolean
}

/** What was answered and how it was judged. */
export type JudgedAnswer = { response: JsonObject; score: number; maximum: number; solved: boolean }

/** The same answer to the same text gives the same payload, so that sending it twice is one fact. */
export function exerciseAnswered(
  stamp: { id: string; memberId: string; occurredAt: Instant },
  course: Course,
  lesson: Lesson,
  exercise: Exercise,
  answer: JudgedAnswer,
): NewEntry {
  const payload: ExerciseAnsweredPayload = {
    courseId: course.id,
    courseTitle: course.title,
    lessonId: lesson.id,
    lessonTitle: lesson.title,
    exerciseId: exercise.id,
    exerciseKind: exercise.kind,
    exerciseText: textOf(exercise),
    point: `${course.id}/${exercise.point}`,
    pointTitle: course.points.find(({ id }) => id === exercise.point)?.title ?? exercise.point,
    ...answer,
  }
  return {
    ...stamp,
    kind: EXERCISE_ANSWERED,
    version: 1,
    contentVersion: lesson.contentVersion,
    enteredBy: null,
    payload,
  }
}

/** The task in words, as a reader of the record will want it. */
function textOf(exercise: Exercise): string {
  if ('question' in exercise) return exercise.question.stem
  return exercise.kind === 'case' ? exercise.title : `${exercise.title}：${exercise.face.prompt}`
}
