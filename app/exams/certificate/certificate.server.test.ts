import { expect, test } from 'vitest'
import { addDays, dayOf } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { after, at, heldExam, release, sit, tools } from '#tests/exams/held-exam.ts'
import { sampleRules } from '#tests/exams/sample-exam.ts'
import { giveMarks } from '../desk/give-marks.server.ts'
import { remarkQuestion } from '../desk/remark-question.server.ts'
import { findCertificate } from './find-certificate.server.ts'
import { findPassedSitting } from './find-passed-sitting.server.ts'

const easy = { ...sampleRules, pass: { total: 1000, parts: {} } }
const today = dayOf(at)

test('who passed has a certificate from the release on, which holds as long as the rules say', async () => {
  const { id, ids, by } = await heldExam(2, easy)
  const [passed = '', failed = ''] = ids
  const { id: code } = await sit(id, passed, 3)
  const { id: other } = await sit(id, failed, 0)
  expect(await findCertificate(database, code, today)).toBeNull()
  await release(id, by.memberId)
  expect(await findPassedSitting(database, passed, id)).toBe(code)
  expect(await findPassedSitting(database, failed, id)).toBeNull()
  const certificate = await findCertificate(database, code, today)
  expect(certificate).toMatchObject({ standing: 'valid', passedOn: today, score: 3000, name: '周明' })
  const last = certificate?.validUntil ?? ''
  expect(last.slice(0, 4)).toBe(String(Number(today.slice(0, 4)) + 2))
  expect((await findCertificate(database, code, last))?.standing).toBe('valid')
  expect((await findCertificate(database, code, addDays(last, 1)))?.standing).toBe('expired')
  expect(await findCertificate(database, other, today)).toBeNull()
})

test('no end where the rules name none; withdrawn where a result passes no longer', async () => {
  const { id, ids, by, exam } = await heldExam(1, { ...easy, validYears: null })
  const { id: code } = await sit(id, ids[0] ?? '', 1)
  await release(id, by.memberId)
  expect(await findCertificate(database, code, '2999-01-01')).toMatchObject({
    ...{ standing: 'valid', validUntil: null },
  })
  const { marks } = await database.examMark.findUniqueOrThrow({ where: { sittingId: code } })
  const questions: Array<{ number: number; ref: string; score: number }> = JSON.parse(marks)
  const right = questions.find(({ score }) => score > 0)
  const given = [{ sittingId: code, marks: new Map([[right?.number ?? 0, 0]]) }]
  await giveMarks(tools, await exam(), given, { ...by, reason: '替考' })
  expect((await findCertificate(database, code, today))?.standing).toBe('withdrawn')
  await remarkQuestion(tools, await exam(), right?.ref ?? '', { ...by, at: after, reason: '查无此事' })
  expect((await findCertificate(database, code, today))?.standing).toBe('valid')
})

test('who never passed has no certificate to be withdrawn, however often the result was marked anew', async () => {
  const { id, ids, by, exam } = await heldExam(1, { ...sampleRules, pass: { total: 3000, parts: {} } })
  const { id: code, paper } = await sit(id, ids[0] ?? '', 0)
  await release(id, by.memberId)
  await remarkQuestion(tools, await exam(), paper[0]?.ref ?? '', { ...by, at: after, reason: '题目有误' })
  const result = await database.examResult.findUniqueOrThrow({ where: { sittingId: code } })
  expect(result).toMatchObject({ revision: 2, score: 1000, outcome: 'failed' })
  expect(await findCertificate(database, code, today)).toBeNull()
})
