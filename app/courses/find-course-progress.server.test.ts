import { expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { coursesProjector } from './courses.projector.server.ts'
import { findCourseProgress } from './find-course-progress.server.ts'
import { findStudyToContinue } from './find-study-to-continue.server.ts'
import { listCourses } from './list-courses.server.ts'
import { lessonCompleted } from './study/lesson-completed.entry.ts'
import { savePosition } from './study/save-position.server.ts'

const { record } = createRecorder({
  database,
  projectors: [coursesProjector],
  now: () => '2026-11-22T01:00:00.000Z',
})

function fixture() {
  const [course] = listCourses()
  const [first, second] = course?.lessons ?? []
  if (!course || !first || !second) throw new Error('the content has no course of two lessons')
  return { course, first, second }
}

test('progress counts the lessons of the version now taught, and no others', async () => {
  const { course, first, second } = fixture()
  const { id: memberId } = await addSampleMember(database)
  const stamp = () => ({ id: newId(), memberId, occurredAt: '2026-11-22T01:00:00.000Z' })
  await record([
    lessonCompleted(stamp(), course, first),
    { ...lessonCompleted(stamp(), course, second), contentVersion: '99:0123456789ab' },
    lessonCompleted(stamp(), course, { ...second, id: `${course.id}/withdrawn` }),
  ])
  const progress = (await findCourseProgress(database, memberId)).get(course.id)
  expect(progress).toMatchObject({ done: 1, required: course.lessons.length, completedAt: null })
  expect([...(progress?.lessons ?? [])]).toEqual([first.id])
})

test('a lesson is completed once in each version', async () => {
  const { course, first } = fixture()
  const { id: memberId } = await addSampleMember(database)
  const again = () =>
    record([
      lessonCompleted({ id: newId(), memberId, occurredAt: '2026-11-22T01:00:00.000Z' }, course, first),
    ])
  await again()
  await expect(again()).rejects.toMatchObject({ reason: 'lesson-already-completed' })
})

test('study goes on in the lesson left off last that is not completed', async () => {
  const { course, first, second } = fixture()
  const { id: memberId } = await addSampleMember(database)
  expect(await findStudyToContinue(database, memberId)).toBeNull()
  await savePosition(database, memberId, first, { place: 's2' }, '2026-11-22T02:00:00.000Z')
  await savePosition(database, memberId, second, { place: 's1' }, '2026-11-22T01:00:00.000Z')
  expect(await findStudyToContinue(database, memberId)).toMatchObject({
    lessonId: first.id,
    sectionHeading: first.sections[1]?.heading,
    to: `/courses/${course.id}/${first.slug}#s2`,
  })
  await record([
    lessonCompleted({ id: newId(), memberId, occurredAt: '2026-11-22T03:00:00.000Z' }, course, first),
  ])
  expect(await findStudyToContinue(database, memberId)).toMatchObject({ lessonId: second.id })
  expect(await findStudyToContinue(database, memberId, 'another')).toBeNull()
})
