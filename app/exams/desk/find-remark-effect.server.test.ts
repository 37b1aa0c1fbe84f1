import { expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { after, heldExam, release, sit, tools } from '#tests/exams/held-exam.ts'
import { sampleRules } from '#tests/exams/sample-exam.ts'
import { markSubmitted } from '../mark-sittings.server.ts'
import { findAskedQuestions } from './find-asked-questions.server.ts'
import { findLog } from './find-log.server.ts'
import { findOwnAct } from './find-own-act.server.ts'
import { findRemarkEffect } from './find-remark-effect.server.ts'
import { remarkQuestion } from './remark-question.server.ts'
import { remarkedWords } from './remarked-words.server.ts'

test('what a wrong question would change is told exactly before anything is written', async () => {
  const { id, ids, exam, by } = await heldExam(4, { ...sampleRules, pass: { total: 2000, parts: {} } })
  const sittings = []
  for (const [right, memberId] of ids.entries()) sittings.push(await sit(id, memberId, right))
  await markSubmitted(database, after, id)
  // Nobody answered the first three questions; who had one other right lacks one to pass.
  const ref = sittings[1]?.paper[0]?.ref ?? ''
  const papers = sittings.filter(({ paper }) => paper.some((item) => item.ref === ref)).length
  expect(await findRemarkEffect(database, await exam(), ref)).toEqual({
    ...{ papers, raised: 0, passed: 0, unreleased: papers },
  })
  await release(id, by.memberId)
  const passed = () => database.examResult.count({ where: { examId: id, outcome: 'passed' } })
  const told = { papers, raised: papers, passed: 1, unreleased: 0 }
  expect(await findRemarkEffect(database, await exam(), ref)).toEqual(told)
  expect([await passed(), await database.examVoidedQuestion.count({ where: { examId: id } })]).toEqual([2, 0])

  await remarkQuestion(tools, await exam(), ref, { ...by, at: after, reason: '题目有误' })
  expect(await passed()).toBe(3)
  const act = { examId: id, actorId: by.memberId, action: 'exam.remarked' as const }
  expect(remarkedWords(await findOwnAct(database, act))).toBe(
    `${papers} 份答卷有这道题；影响 ${papers} 人的成绩，其中 1 人由不合格变为合格。`,
  )
  const [line] = await findLog(database, id)
  expect([line?.action, line?.detail]).toEqual(['重新判分', expect.stringContaining(`题目编号：${ref}`)])
  expect(await findRemarkEffect(database, await exam(), ref)).toEqual({ ...told, raised: 0, passed: 0 })
})

test('only questions on papers handed in are offered, with how many have them and which are wrong already', async () => {
  const { id, ids, exam, by } = await heldExam(1)
  expect(await findAskedQuestions(database, await exam())).toEqual([])
  const { paper } = await sit(id, ids[0] ?? '', 0)
  await release(id, by.memberId)
  const [wrong] = paper
  await remarkQuestion(tools, await exam(), wrong?.ref ?? '', { ...by, at: after, reason: '题目有误' })
  const asked = await findAskedQuestions(database, await exam())
  expect(asked.map(({ ref }) => ref).toSorted()).toEqual(paper.map(({ ref }) => ref).toSorted())
  expect(asked.map(({ papers }) => papers)).toEqual(paper.map(() => 1))
  expect(asked.filter(({ isVoided }) => isVoided).map(({ ref }) => ref)).toEqual([wrong?.ref])
  expect(await findRemarkEffect(database, await exam(), 'elsewhere/q1')).toBeNull()
})
