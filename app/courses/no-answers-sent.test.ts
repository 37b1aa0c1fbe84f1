import { beforeAll, expect, test } from 'vitest'
import { secretsOf } from '#tests/courses/secrets-of.ts'
import type { Course } from './catalogue.ts'
import { lessonPage } from './lesson/lesson-page.ts'
import { listCourses } from './list-courses.server.ts'
import { NOTHING_STUDIED } from './study/study-facts.ts'
import { studyView } from './study/study-view.ts'

let courses: ReadonlyArray<Course>

beforeAll(() => {
  courses = listCourses()
})

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
