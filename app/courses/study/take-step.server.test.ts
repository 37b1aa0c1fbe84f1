import { beforeAll, expect, test } from 'vitest'
import type { Course, Exercise, Lesson } from '#app/courses/catalogue.ts'
import { addMilliseconds } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import type { QuestionResponse } from '#app/questions/question-response.ts'
import { fixtureCourse } from '#tests/courses/fixture-course.ts'
import { changed } from '#tests/courses/fixture-content.ts'
import { answerForm, choiceForm, stepForm } from '#tests/courses/step-form.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { coursesProjector } from '../courses.projector.server.ts'
import type { Study } from './answer-exercise.server.ts'
import { openStudy } from './open-study.server.ts'
import { readStudy } from './read-study.server.ts'
import { studyView } from './study-view.ts'
import { takeStep } from './take-step.server.ts'

const NOW = '2026-11-22T01:02:03.000Z'
const GOOD: QuestionResponse = { type: 'single', choice: 'good' }
const BAD: QuestionResponse = { type: 'single', choice: 'bad' }
const SORTED: QuestionResponse = { type: 'sort', groups: { i1: 'one', i2: 'two' } }
const { record } = createRecorder({ database, projectors: [coursesProjector], now: () => NOW })
let course: Course
let lesson: Lesson
let exercise: (id: string) => Exercise

beforeAll(async () => {
  ;({ course, lesson, exercise } = await fixtureCourse())
})

async function unopenedStudy(): Promise<Study> {
  const { id } = await addSampleMember(database)
  return { database, record, memberId: id, course, lesson, now: NOW }
}

/** Of somebody who has had the lesson before them for an hour. */
async function newStudy(): Promise<Study> {
  const study = await unopenedStudy()
  await openStudy(database, study.memberId, lesson, addMilliseconds(NOW, -3_600_000))
  return study
}

async function viewOf({ memberId }: Study) {
  return studyView(course, lesson, await readStudy(database, memberId, lesson), newId)
}

async function caseOf(study: Study) {
  const view = (await viewOf(study)).exercises['t-case']
  if (view?.kind !== 'case') throw new Error('not a case')
  return view
}

async function choose(study: Study, text: string, entry?: string) {
  const { walk, step } = await caseOf(study)
  return takeStep(study, choiceForm('t-case', walk.node, text, step, entry))
}

function entriesOf({ memberId }: Study) {
  return database.ledgerEntry.findMany({ where: { memberId }, orderBy: { counter: 'asc' } })
}

test('reading and answering everything completes the lesson with the last step', async () => {
  const study = await newStudy()
  await takeStep(study, answerForm(exercise('t-c1'), GOOD))
  await takeStep(study, stepForm({ intent: 'read', section: 's2' }))
  await choose(study, '稳妥的做法')
  await choose(study, '继续')
  expect((await viewOf(study)).completedAt).toBeNull()
  await takeStep(study, answerForm(exercise('t-sort'), SORTED))
  const kinds = (await entriesOf(study)).map(({ kind }) => kind)
  expect(kinds).toEqual(['exercise.answered', 'exercise.answered', 'exercise.answered', 'lesson.completed'])
  expect(await viewOf(study)).toMatchObject({ done: 3, required: 3, missing: [], completedAt: NOW })
  expect(await viewOf(study)).toMatchObject({ course: { done: 1, required: 2, completedAt: null } })
})

test('a wrong answer is explained, and only what was chosen; a right one is explained wholly', async () => {
  const study = await newStudy()
  expect(JSON.stringify(await viewOf(study))).not.toContain('秘密')
  await takeStep(study, answerForm(exercise('t-c1'), BAD))
  const wrong = JSON.stringify(await viewOf(study))
  expect(wrong).toContain('秘密甲')
  expect(wrong).not.toContain('秘密乙')
  expect(wrong).not.toContain('应选')
  await takeStep(study, answerForm(exercise('t-c1'), GOOD))
  expect(JSON.stringify(await viewOf(study))).toContain('秘密乙')
  expect((await viewOf(study)).sections[0]).toMatchObject({ solved: 1, read: true })
})

test('a case tells nothing of the way ahead, keeps its place, and counts its sound steps', async () => {
  const study = await newStudy()
  expect(JSON.stringify(await caseOf(study))).not.toContain('秘密')
  await choose(study, '稳妥的做法')
  const after = JSON.stringify(await caseOf(study))
  expect(after).toContain('秘密庚')
  for (const later of ['秘密辛', '秘密癸', '秘密丑', '秘密寅']) expect(after).not.toContain(later)
  await choose(study, '退回')
  await choose(study, '鲁莽的做法')
  expect(await caseOf(study)).toMatchObject({ step: 3, solved: true, walk: { ending: { title: '秘密巳' } } })
  const [entry] = await entriesOf(study)
  expect(JSON.parse(entry?.payload ?? '')).toMatchObject({
    exerciseKind: 'case',
    point: 'trial/point-a',
    response: { type: 'case', path: ['sound-one', 'go-back', 'rash-one'] },
    score: 333,
    maximum: 1000,
    solved: true,
  })
  await takeStep(study, stepForm({ intent: 'restart', exercise: 't-case' }))
  expect(await caseOf(study)).toMatchObject({ step: 0, solved: true, walk: { steps: [] } })
})

test('double taps and retries change nothing', async () => {
  const study = await newStudy()
  const entry = newId()
  await Promise.all([1, 2, 3].map(() => takeStep(study, answerForm(exercise('t-c1'), GOOD, entry))))
  const { walk } = await caseOf(study)
  const tap = () => takeStep(study, choiceForm('t-case', walk.node, '稳妥的做法', 0))
  await tap()
  await tap()
  expect(await entriesOf(study)).toHaveLength(1)
  expect(await caseOf(study)).toMatchObject({ step: 1 })
  // The same page from the history with another answer is another answer.
  await takeStep(study, answerForm(exercise('t-c1'), BAD, entry))
  expect((await entriesOf(study)).map(({ payload }) => JSON.parse(payload).score)).toEqual([1000, 0])
  expect((await viewOf(study)).sections[0]?.read).toBe(true)
})

test('two devices that finish at the same moment complete the lesson once', async () => {
  const study = await newStudy()
  await takeStep(study, stepForm({ intent: 'read', section: 's2' }))
  await choose(study, '鲁莽的做法')
  await Promise.all([
    takeStep(study, answerForm(exercise('t-c1'), GOOD)),
    takeStep(study, answerForm(exercise('t-sort'), SORTED)),
    takeStep(study, answerForm(exercise('t-sort'), SORTED)),
  ])
  const kinds = (await entriesOf(study)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'lesson.completed')).toHaveLength(1)
})

test('completion cannot be claimed: the refusal says what is missing', async () => {
  const study = await newStudy()
  const claim = await takeStep(study, stepForm({ intent: 'complete' }))
  expect(claim).toMatchObject({ ok: false, reason: 'unfinished' })
  expect(JSON.stringify(claim)).toContain('第2节“第二节”还没有读完')
  const shortcut = await takeStep(study, stepForm({ intent: 'read', section: 's1' }))
  expect(shortcut).toMatchObject({ ok: false, reason: 'has-exercises', at: 's1' })
  expect(await entriesOf(study)).toEqual([])
})

test('what is wrong with a form is said in words, and nothing is written', async () => {
  const study = await newStudy()
  const forms: Array<[FormData, string]> = [
    [stepForm({}), 'invalid'],
    [stepForm({ intent: 'answer', exercise: 't-c1', entry: 'no-id' }), 'invalid'],
    [stepForm({ intent: 'answer', exercise: 't-c1', entry: newId() }), 'invalid'],
    [stepForm({ intent: 'answer', exercise: 'no-such', entry: newId() }), 'unknown'],
    [stepForm({ intent: 'answer', exercise: 't-case', entry: newId() }), 'unknown'],
    [stepForm({ intent: 'choose', exercise: 't-case', entry: newId(), step: '0' }), 'invalid'],
    [stepForm({ intent: 'read', section: '../s1' }), 'unknown'],
    [stepForm({ intent: 'read', section: 'x'.repeat(100) }), 'invalid'],
  ]
  for (const [form, reason] of forms) {
    const step = await takeStep(study, form)
    expect(step).toMatchObject({ ok: false, reason })
    if (!step.ok) expect(Object.values(step.errors).join('')).toMatch(/[\u4e00-\u9fff]/u)
  }
  expect(await entriesOf(study)).toEqual([])
})

test('what was learnt on an earlier version does not count for a new one and is not lost', async () => {
  const study = await newStudy()
  await takeStep(study, answerForm(exercise('t-c1'), GOOD))
  await takeStep(study, stepForm({ intent: 'read', section: 's2' }))
  const next = await fixtureCourse(changed('course.yaml', 'version: 1', 'version: 2'))
  const later: Study = { ...study, course: next.course, lesson: next.lesson }
  const facts = await readStudy(database, study.memberId, next.lesson)
  expect(studyView(next.course, next.lesson, facts, newId)).toMatchObject({ done: 0, place: null })
  await takeStep(later, stepForm({ intent: 'place', section: 's3' }))
  const moved = await readStudy(database, study.memberId, next.lesson)
  expect([...moved.sections].filter(Boolean)).toEqual([])
  expect(await entriesOf(study)).toHaveLength(1)
})

test('a misprint that is corrected costs nobody what was read', async () => {
  const study = await newStudy()
  await takeStep(study, stepForm({ intent: 'read', section: 's2' }))
  const corrected = await fixtureCourse(changed('01-first.mdx', '开头的一段', '开头的段落'))
  const facts = await readStudy(database, study.memberId, corrected.lesson)
  expect(studyView(corrected.course, corrected.lesson, facts, newId)).toMatchObject({
    done: 1,
    place: { section: 's3' },
  })
})

test('a lesson finished within a second of being opened is not registered, says so, and can be claimed later', async () => {
  const study = await unopenedStudy()
  const opened = addMilliseconds(NOW, -300)
  await openStudy(database, study.memberId, lesson, opened)
  await takeStep(study, answerForm(exercise('t-c1'), GOOD))
  await takeStep(study, stepForm({ intent: 'read', section: 's2' }))
  await choose(study, '鲁莽的做法')
  const last = await takeStep(study, answerForm(exercise('t-sort'), SORTED))
  expect(last).toMatchObject({ ok: true, facts: { openedAt: opened } })
  expect(await viewOf(study)).toMatchObject({ done: 3, required: 3, missing: [], completedAt: null })
  const claim = await takeStep(study, stepForm({ intent: 'complete' }))
  expect(claim).toMatchObject({ ok: false, reason: 'too-soon', at: 'end' })
  expect(JSON.stringify(claim)).toContain('只过了 0.3 秒，不可能学完 4 步')
  expect((await entriesOf(study)).map(({ kind }) => kind)).toEqual(Array(3).fill('exercise.answered'))
  const later = createRecorder({
    database,
    projectors: [coursesProjector],
    now: () => addMilliseconds(NOW, 60_000),
  })
  const again = { ...study, record: later.record, now: addMilliseconds(NOW, 60_000) }
  expect(await takeStep(again, stepForm({ intent: 'complete' }))).toMatchObject({ ok: true })
  const entry = (await entriesOf(study)).at(-1)
  expect(JSON.parse(entry?.payload ?? '')).toMatchObject({ begunAt: opened, steps: 4 })
})
