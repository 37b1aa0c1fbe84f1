import { beforeAll, expect, test } from 'vitest'
import type { Course, Exercise } from './catalogue.ts'
import { lessonPage } from './lesson/lesson-page.ts'
import { listCourses } from './list-courses.server.ts'
import { NOTHING_STUDIED } from './study/study-facts.ts'
import { studyView } from './study/study-view.ts'

let courses: ReadonlyArray<Course>

beforeAll(() => {
  courses = listCourses()
})

/** Every sentence that explains or judges an answer, every step of a sum, and every scene of a case after the first. */
function secretsOf(exercise: Exercise): Array<string> {
  if (exercise.kind === 'case') {
    const { nodes, start } = exercise.case
    const later = nodes.filter(({ id }) => id !== start)
    const scenes = later.flatMap(({ text, ending }) => [text, ending?.title ?? text, ending?.text ?? text])
    return [...scenes, ...nodes.flatMap(({ choices }) => choices.map(({ feedback }) => feedback))]
  }
  if (exercise.kind === 'calculate')
    return [...reasonsIn(exercise.calculation), ...exercise.calculation.steps]
  if (exercise.kind === 'lab') return exercise.lab.problems.flatMap(({ why, hint }) => [why, hint])
  return reasonsIn(exercise.kind === 'mark' ? exercise.mark : exercise.question)
}

/** All texts under `why` and `explanation`, however deep. */
function reasonsIn(value: unknown, name = ''): Array<string> {
  if (typeof value === 'string') return name === 'why' || name === 'explanation' ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => reasonsIn(each, key))
}

test('no lesson sends an answer, a reason or a later scene before it was answered', () => {
  let looked = 0
  for (const course of courses)
    for (const lesson of course.lessons) {
      const study = studyView(course, lesson, NOTHING_STUDIED, () => 'id')
      const sent = JSON.stringify([lessonPage(course, lesson), study])
      for (const exercise of lesson.exercises)
        for (const secret of secretsOf(exercise)) {
          expect(sent, `${lesson.id} ${exercise.id}`).not.toContain(JSON.stringify(secret).slice(1, -1))
          looked++
        }
    }
  expect(looked).toBeGreaterThan(50)
})
