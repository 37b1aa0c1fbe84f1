import { beforeAll, expect, test } from 'vitest'
import type { Lesson } from '#app/courses/catalogue.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { islandLesson } from '#tests/courses/fixture-islands.ts'
import { stepForm } from '#tests/courses/step-form.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { coursesProjector } from '../courses.projector.server.ts'
import { partsOf } from '../mark/mark.ts'
import type { Study } from './answer-exercise.server.ts'
import { readStudy } from './read-study.server.ts'
import { studyView } from './study-view.ts'
import { takeStep } from './take-step.server.ts'

const NOW = '2026-11-22T01:02:03.000Z'
const { record } = createRecorder({ database, projectors: [coursesProjector], now: () => NOW })
let course: Study['course']
let lesson: Lesson
let keys: Map<string, string>

beforeAll(async () => {
  const fixture = await islandLesson()
  ;({ course, lesson } = fixture)
  const exercise = fixture.exercise('t-mark')
  if (exercise.kind !== 'mark') throw new Error('no marking')
  keys = new Map(partsOf(exercise.mark).map(({ name, key }) => [name, key]))
})

async function newStudy(): Promise<Study> {
  const { id } = await addSampleMember(database)
  return { database, record, memberId: id, course, lesson, now: NOW }
}

async function viewOf({ memberId }: Study) {
  return studyView(course, lesson, await readStudy(database, memberId, lesson), newId)
}

function marks(...names: Array<string>): FormData {
  const form = stepForm({ intent: 'answer', exercise: 't-mark', entry: newId() })
  for (const name of names) form.append('part', keys.get(name) ?? name)
  return form
}

function sum(hours: string, days: string): FormData {
  const fields = { 'number.hours': hours, 'number.days': days }
  return stepForm({ intent: 'answer', exercise: 't-sum', entry: newId(), ...fields })
}

function keep(aid: string, ...kept: Array<string>): FormData {
  const form = stepForm({ intent: 'keep', aid })
  for (const each of kept) form.append('kept', each)
  return form
}

test('marks and sums are judged here, recorded and solve their section', async () => {
  const study = await newStudy()
  await takeStep(study, marks('forged-date'))
  expect((await viewOf(study)).exercises['t-mark']).toMatchObject({ attempts: 1, left: 1, explained: false })
  await takeStep(study, marks('forged-date', 'unsigned'))
  await takeStep(study, sum('24.5', '3'))
  const view = await viewOf(study)
  expect(view.exercises).toMatchObject({
    't-mark': { explained: true, left: 0 },
    't-sum': { explained: true },
  })
  expect(view.sections[0]).toMatchObject({ exercises: 2, solved: 2, read: true })
  const entries = await database.ledgerEntry.findMany({
    where: { memberId: study.memberId },
    orderBy: { counter: 'asc' },
  })
  const payloads = entries.map(({ payload }) => JSON.parse(payload))
  expect(payloads).toMatchObject([
    { exerciseKind: 'mark', score: 500, solved: false, response: { parts: ['forged-date'] } },
    { exerciseKind: 'mark', score: 1000, solved: true },
    { exerciseKind: 'calculate', score: 1000, solved: true, response: { numbers: { hours: 24.5, days: 3 } } },
  ])
})

test('nothing marked, a strange mark and an empty field are refused in words', async () => {
  const study = await newStudy()
  expect(await takeStep(study, marks())).toMatchObject({ ok: false, reason: 'invalid', at: 't-mark' })
  expect(await takeStep(study, marks('zzz'))).toMatchObject({ ok: false, reason: 'invalid' })
  const refused = await takeStep(study, sum('很多', '3'))
  expect(refused).toMatchObject({ ok: false, values: { 'number.hours': ['很多'] } })
  expect((await viewOf(study)).exercises['t-mark']).toMatchObject({ attempts: 0 })
})

test('ticks and cards are kept for the member, and only what the lesson has', async () => {
  const study = await newStudy()
  await takeStep(study, keep('t-list', 'two'))
  await takeStep(study, keep('t-cards', 'a:2:2026-11-25'))
  expect((await viewOf(study)).kept).toMatchObject({ 't-list': ['two'], 't-cards': ['a:2:2026-11-25'] })
  await takeStep(study, keep('t-list'))
  expect((await viewOf(study)).kept).toMatchObject({ 't-list': [], 't-cards': ['a:2:2026-11-25'] })
  const strange = [
    keep('t-list', 'nine'),
    keep('t-cards', 'z:1:2026-11-25'),
    keep('t-way', 'ask'),
    keep('none'),
  ]
  for (const form of strange)
    expect(await takeStep(study, form)).toMatchObject({ ok: false, reason: 'unknown' })
  expect((await viewOf(study)).done).toBe(0)
})
