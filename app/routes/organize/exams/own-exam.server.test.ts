import { expect, test } from 'vitest'
import { fileAppeal } from '#app/exams/appeals/file-appeal.server.ts'
import { markSubmitted } from '#app/exams/mark-sittings.server.ts'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import { submitSitting } from '#app/exams/submit-sitting.server.ts'
import { takeExamAnswer } from '#app/exams/take-exam-answer.server.ts'
import type { Role } from '#app/members/roles.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { WRITTEN_FIELD } from '#app/questions/field-values.ts'
import { after, at, heldExam, HOUR, release, sit, tools } from '#tests/exams/held-exam.ts'
import { answerLate } from '#tests/exams/late-answer.ts'
import { addSampleExam, sampleRules, writtenQuestions, writtenRules } from '#tests/exams/sample-exam.ts'
import { answerOf, asked, viewerOf } from '#tests/harness/ask-route.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import * as appeals from './appeals.tsx'
import * as candidate from './candidate.tsx'
import * as edit from './edit.tsx'
import * as examPage from './exam.tsx'
import * as extend from './extend.tsx'
import * as late from './late.tsx'
import * as live from './live.tsx'
import * as markedAnswer from './marked-answer.tsx'
import * as marking from './marking.tsx'
import * as remark from './remark.tsx'

type Route = { loader(args: Args): Promise<unknown>; action(args: Args): Promise<unknown> }
type Args = ReturnType<typeof asked>
type Fields = Record<string, string>

const easy = { ...sampleRules, pass: { total: 3000, parts: {} } }
const SAYS_WHO = { message: expect.stringMatching(/请由其他(组织员|监考人员|组织员或监考人员)办理$/u) }

/** The answers of a page to a member with this role: when it is opened, and when its form is sent. */
function asking(route: Route, params: Fields, role: Role = 'organizer') {
  return {
    open: async (memberId: string) => answerOf(route.loader(asked(await viewerOf(memberId, [role]), params))),
    send: async (memberId: string, fields: Fields) =>
      answerOf(route.action(asked(await viewerOf(memberId, [role]), params, fields))),
  }
}

/** How often somebody was turned away from an exam, by the audit log. */
const turnedAway = (subject: string) =>
  database.auditEntry.count({ where: { subject, action: 'access.refused' } })

test('who invigilates extends the time of others, not their own', async () => {
  const { id, ids, by } = await heldExam()
  const [memberId = ''] = ids
  await startSitting(tools, { memberId, examId: id, device: 'device-1' }, at)
  const sitting = await database.examSitting.findFirstOrThrow({ where: { examId: id } })
  const { open, send } = asking(extend, { exam: id, sitting: sitting.id }, 'secretary')
  const more = () => ({ id: newId(), minutes: '10', reason: '设备故障' })
  expect(await open(memberId)).toEqual({ status: 403, data: SAYS_WHO })
  expect(await send(memberId, more())).toEqual({ status: 403, data: SAYS_WHO })
  const deadline = async () =>
    (await database.examSitting.findUniqueOrThrow({ where: { id: sitting.id } })).deadline
  expect(await deadline()).toBe(sitting.deadline)
  expect(await turnedAway(id)).toBe(2)
  expect((await open(by.memberId)).status).toBe(200)
  expect((await send(by.memberId, more())).status).toBe(302)
  expect(await deadline()).toBe(addMilliseconds(sitting.deadline, 600_000))
})

test('who sits stops and starts nobody’s clock, and their own line says whom to ask', async () => {
  const { id, ids, by } = await heldExam(2)
  const [memberId = ''] = ids
  await startSitting(tools, { memberId, examId: id, device: 'device-1' }, at)
  const { open, send } = asking(live, { exam: id }, 'secretary')
  const stop = () => ({ intent: 'pause', id: newId(), reason: '停电了' })
  expect(await send(memberId, stop())).toEqual({ status: 403, data: SAYS_WHO })
  expect(await database.examPause.count({ where: { examId: id } })).toBe(0)
  const { data } = await open(memberId)
  expect(data).toMatchObject({ involvement: 'own-clock' })
  expect(data).toMatchObject({ rows: [{ memberId, isOwn: true }, { isOwn: false }] })
  expect((await send(by.memberId, stop())).status).toBe(302)
  expect(await database.examPause.count({ where: { examId: id } })).toBe(1)
})

test('nobody arranges their own sitting', async () => {
  const { id, ids, by } = await heldExam()
  const [memberId = ''] = ids
  const { open, send } = asking(candidate, { exam: id, member: memberId })
  const fields = { extraMinutes: '60', typeSize: 'normal', book: 'open', deferred: 'no' }
  for (const intent of ['change', 'remove'])
    expect(await send(memberId, { ...fields, intent })).toEqual({ status: 403, data: SAYS_WHO })
  expect((await open(memberId)).data).toMatchObject({ candidate: { isOwn: true } })
  expect(await database.examCandidate.findMany({ where: { examId: id } })).toMatchObject([
    { extraMinutes: 0 },
  ])
  expect((await send(by.memberId, { ...fields, intent: 'change' })).status).toBe(302)
})

test('nobody judges their own late answer, answers their own appeal or gives marks that are theirs as well', async () => {
  const { id, ids, by } = await heldExam(2, easy)
  const [memberId = '', other = ''] = ids
  const sitting = await sit(id, memberId, 2)
  await sit(id, other, 2)
  const [lateId, appealId, params] = [await answerLate(sitting, 6), newId(), { exam: id }]
  const verdict = { lateId, verdict: 'accepted', reason: '现场断网' }
  expect((await asking(late, params).open(memberId)).data).toMatchObject({ candidates: [{ isOwn: true }] })
  expect(await asking(late, params).send(memberId, verdict)).toEqual({ status: 403, data: SAYS_WHO })
  expect((await asking(late, params).send(other, verdict)).status).toBe(302)

  await release(id, by.memberId)
  await fileAppeal(tools, sitting, { id: appealId, text: '第一题的答案有争议' }, after)
  const upheld = { appealId, decision: 'upheld', answer: '第一题的答案没有错' }
  expect((await asking(appeals, params).open(memberId)).data).toMatchObject({ appeals: [{ isOwn: true }] })
  expect(await asking(appeals, params).send(memberId, upheld)).toEqual({ status: 403, data: SAYS_WHO })
  expect((await asking(appeals, params).send(other, upheld)).status).toBe(302)

  const wrong = { intent: 'confirm', ref: sitting.paper[0]?.ref ?? '', reason: '题目有误' }
  expect(await asking(remark, params).open(memberId)).toEqual({ status: 403, data: SAYS_WHO })
  expect(await asking(remark, params).send(memberId, wrong)).toEqual({ status: 403, data: SAYS_WHO })
  expect((await asking(remark, params).send(by.memberId, wrong)).status).toBe(302)
  expect(await database.examLateAnswer.findMany({ where: { examId: id } })).toMatchObject([
    { judgedBy: other },
  ])
  expect(await database.examAppeal.findMany({ where: { examId: id } })).toMatchObject([{ answeredBy: other }])
})

test('who may still sit sees no questions, model answers and rubrics; who is through may mark others', async () => {
  const people = await Promise.all([1, 2, 3].map(() => addSampleMember(database)))
  const [written = '', waiting = '', organizer = ''] = people.map(({ id }) => id)
  const rules = { ...writtenRules, pass: { total: 0, parts: {} } }
  const exam = await addSampleExam(database, [written, waiting], { rules, questions: writtenQuestions(1) })
  const who = { memberId: written, examId: exam, device: 'device-1' }
  await startSitting(tools, who, now())
  const form = new FormData()
  const fields = { number: '1', answerId: newId(), heldFor: '0', [WRITTEN_FIELD]: '红脸出汗' }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  await takeExamAnswer(tools, { ...who, form }, now())
  await submitSitting(tools, who, now())
  await markSubmitted(database, now(), exam)
  const { open, send } = asking(marking, { exam })
  const { id: sittingId } = await database.examSitting.findFirstOrThrow({ where: { examId: exam } })
  const points = { sittingId, number: '1', 'line-r1': '4' }
  for (const memberId of [written, waiting]) {
    expect(await open(memberId)).toEqual({ status: 403, data: SAYS_WHO })
    expect(await send(memberId, points)).toEqual({ status: 403, data: SAYS_WHO })
    expect(await asking(remark, { exam }).open(memberId)).toEqual({ status: 403, data: SAYS_WHO })
  }
  expect((await open(organizer)).data).toMatchObject({ items: [{ isOwn: false, model: '秘密答案' }] })
  expect((await send(organizer, points)).status).toBe(302)
  // Nor what others gave for the answer, which names the model and the rubric as well.
  const given = asking(markedAnswer, { exam, sitting: sittingId, number: '1' })
  const correction = { revision: '1', 'line-r1': '5', reason: '漏看了一行' }
  for (const memberId of [written, waiting]) {
    expect(await given.open(memberId)).toEqual({ status: 403, data: SAYS_WHO })
    expect(await given.send(memberId, correction)).toEqual({ status: 403, data: SAYS_WHO })
  }
  expect((await given.open(organizer)).status).toBe(200)
  await database.exam.update({ where: { id: exam }, data: { closesAt: addMilliseconds(now(), -1000) } })
  await release(exam, organizer)
  // Passed: no resit is open to this one any more. The other one missed the exam and may be given one.
  expect((await open(written)).data).toMatchObject({ marked: [{ isOwn: true }] })
  // Their own answer stays with others even then.
  expect(await given.open(written)).toEqual({ status: 403, data: SAYS_WHO })
  expect(await given.send(written, correction)).toEqual({ status: 403, data: SAYS_WHO })
  expect((await open(waiting)).status).toBe(403)
  await database.exam.update({
    where: { id: exam },
    data: { closesAt: addMilliseconds(now(), -365 * 24 * HOUR) },
  })
  expect((await open(waiting)).status).toBe(200)
})

test('the questions of a fixed paper are not shown to its candidates before it is sealed either', async () => {
  const fixed = { kind: 'fixed' as const, questions: [{ ref: 'sample/q1', part: '全', marks: 100 }] }
  const { id, ids, by } = await heldExam(1, { ...sampleRules, paper: fixed })
  await database.exam.update({ where: { id }, data: { sealedAt: null, sealedBy: null, poolId: null } })
  const [memberId = ''] = ids
  const page = asking(examPage, { exam: id })
  expect((await page.open(memberId)).data).toMatchObject({ fixed: [], involvement: 'candidate' })
  expect((await page.open(by.memberId)).data).toMatchObject({ fixed: [{ ref: 'sample/q1' }] })
  expect(await asking(edit, { exam: id }).open(memberId)).toEqual({ status: 403, data: SAYS_WHO })
  expect((await asking(edit, { exam: id }).open(by.memberId)).status).toBe(200)
})
