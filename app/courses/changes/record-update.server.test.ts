import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { rebuildProjections } from '#app/ledger/rebuild-projections.server.ts'
import { findMemberObligations } from '#app/obligations/find-member-obligations.server.ts'
import { addMilliseconds } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { projectors } from '#app/record.server.ts'
import { fixtureCourse } from '#tests/courses/fixture-course.ts'
import { aChange, inVersion } from '#tests/courses/fixture-versions.ts'
import { answerForm, stepForm } from '#tests/courses/step-form.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import type { Study } from '../study/answer-exercise.server.ts'
import { courseCompleted } from '../study/course-completed.entry.ts'
import { openStudy } from '../study/open-study.server.ts'
import { readStudy } from '../study/read-study.server.ts'
import { takeStep } from '../study/take-step.server.ts'
import { readVersions } from './read-versions.server.ts'
import { recordUpdateIfDone } from './record-update.server.ts'
import { updateCompleted } from './update-completed.entry.ts'
import { updateView } from './update-view.ts'

const NOW = '2026-11-22T01:02:03.000Z'
const { record } = createRecorder({ database, projectors, now: () => NOW })
const { course: first, lesson, exercise } = await fixtureCourse()
const course = inVersion(first, 3, [aChange(lesson, 's1', 2), aChange(lesson, 's2', 3)])

/** A member who completed these versions of the course, in the lesson as it is now taught. */
async function member(...completed: Array<number>): Promise<Study> {
  const { id: memberId } = await addSampleMember(database)
  const present = course.lessons[0] ?? lesson
  await record(completed.map((version) => wholeCourse(memberId, version)))
  await openStudy(database, memberId, present, addMilliseconds(NOW, -3_600_000))
  return { database, record, memberId, course, lesson: present, now: NOW }
}

function wholeCourse(memberId: string, version: number) {
  return courseCompleted({ id: newId(), memberId, occurredAt: NOW }, inVersion(first, version, []))
}

const answer = () => answerForm(exercise('t-c1'), { type: 'single', choice: 'good' })
const read = () => stepForm({ intent: 'read', section: 's2' })

function updatesOf({ memberId }: Study) {
  return database.ledgerEntry.findMany({ where: { memberId, kind: 'update.completed' } })
}

async function stateOf({ memberId }: Study) {
  return updateView(course, await readVersions(database, memberId, course)).state
}

/** How the member stands to being asked for what a version changed, given in the member's own unit. */
async function standingOf({ memberId }: Study, version: number) {
  const { unit } = await database.member.findUniqueOrThrow({
    where: { id: memberId },
    include: { unit: true },
  })
  const id = newId()
  await database.obligation.create({
    data: {
      ...{
        id,
        title: '学更新部分',
        targetKind: 'update',
        targetId: `${course.id}@${version}`,
        unitId: unit.id,
      },
      ...{
        audience: 'everyone',
        reach: 'present-and-future',
        dueOn: '2027-12-31',
        basisTitle: '《示例计划》',
      },
      ...{ createdAt: NOW, createdBy: memberId },
    },
  })
  const { obligations } = await findMemberObligations(database, memberId, '2026-11-22')
  return obligations.find(({ obligation }) => obligation.id === id)?.standing
}

test('the last changed section records the update by itself, once, and meets what was asked of it and of versions passed', async () => {
  const study = await member(1)
  expect([await stateOf(study), await standingOf(study, 3)]).toEqual(['behind', 'open'])
  await takeStep(study, answer())
  expect([await stateOf(study), (await updatesOf(study)).length]).toEqual(['behind', 0])
  await takeStep(study, read())
  await takeStep(study, read())
  const [entry, ...more] = await updatesOf(study)
  expect(more).toEqual([])
  expect(entry).toMatchObject({ contentVersion: course.contentVersion })
  const payload = JSON.parse(entry?.payload ?? '{}')
  expect(payload).toMatchObject({
    courseId: 'trial',
    from: 1,
    to: 3,
    sections: [{ section: '第一节' }, { section: '第二节' }],
  })
  expect([await stateOf(study), await standingOf(study, 2), await standingOf(study, 3)]).toEqual([
    'updated',
    'met',
    'met',
  ])
  // The old completion is what it was, and the lesson still says so.
  const { earlier, courseCompletedAt } = await readStudy(database, study.memberId, study.lesson)
  expect([earlier, courseCompletedAt]).toEqual([{ version: 1, completedAt: NOW }, null])
})

test('who completed a version in between is asked for less', async () => {
  const study = await member(1, 2)
  await takeStep(study, read())
  expect((await updatesOf(study)).map(({ payload }) => JSON.parse(payload).from)).toEqual([2])
  expect(await stateOf(study)).toBe('updated')
})

test('who never completed the course has no update; the whole course meets it', async () => {
  const study = await member()
  await takeStep(study, answer())
  await takeStep(study, read())
  await recordUpdateIfDone(study)
  expect([await updatesOf(study), await stateOf(study), await standingOf(study, 2)]).toEqual([
    [],
    'none',
    'open',
  ])
  await record([wholeCourse(study.memberId, 3)])
  expect([await stateOf(study), await standingOf(study, 2), await standingOf(study, 3)]).toEqual([
    'whole',
    'met',
    'met',
  ])
  expect(await standingOf(study, 4)).toBe('open')
})

test('the same update is recorded once even from two devices', async () => {
  const { memberId } = await member(1)
  const again = () => record([updateCompleted({ id: newId(), memberId, occurredAt: NOW }, course, 1)])
  await again()
  await expect(again()).rejects.toMatchObject({ reason: 'update-already-completed' })
})

test('the versions come up to are rebuilt from the entries byte for byte', async () => {
  const study = await member(1)
  await takeStep(study, answer())
  await takeStep(study, read())
  const { differences, rows } = await rebuildProjections(database, projectors, { keep: false })
  expect(differences.filter(({ table }) => table === 'CourseUpdate')).toEqual([])
  expect(rows.CourseUpdate).toBeGreaterThanOrEqual(2)
})
