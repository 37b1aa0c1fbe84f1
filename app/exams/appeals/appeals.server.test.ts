import { expect, test } from 'vitest'
import { rebuildProjections } from '#app/ledger/rebuild-projections.server.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { heldExam, release, sit, tools, after } from '#tests/exams/held-exam.ts'
import { examsProjector } from '../exams.projector.server.ts'
import { answerAppeal } from './answer-appeal.server.ts'
import { AppealAnswerForm, AppealForm } from './appeal-form.server.ts'
import { appealsProjector } from './appeals.projector.server.ts'
import { fileAppeal } from './file-appeal.server.ts'
import { findAppeals, findOwnAppeals } from './find-appeals.server.ts'

const TEXT = '第 1 题的选项与第五条不符'

/** Somebody who missed the pass mark of the part 廉政 and asks for another look. */
async function appealed() {
  const held = await heldExam()
  const sitting = await sit(held.id, held.ids[0] ?? '', 3)
  const before = await fileAppeal(tools, sitting, { id: newId(), text: TEXT }, after)
  await release(held.id, held.by.memberId)
  const appeal = { id: newId(), text: TEXT }
  const filed = await fileAppeal(tools, sitting, appeal, after)
  return { ...held, sitting, appeal, before, filed }
}

test('a released result is appealed against once at a time, and by sending twice only once', async () => {
  const { id, sitting, appeal, before, filed } = await appealed()
  expect(before).toEqual({ ok: false, reason: 'not-released' })
  expect(filed).toEqual({ ok: true })
  expect(await fileAppeal(tools, sitting, appeal, after)).toEqual({ ok: true })
  expect(await fileAppeal(tools, sitting, { id: newId(), text: TEXT }, after)).toEqual({
    ...{ ok: false, reason: 'already-appealed' },
  })
  expect(await findAppeals(database, id)).toMatchObject([{ text: TEXT, decision: null, score: 3000 }])
})

test('an answer that changes the result is a new entry with its reason; the old one stays', async () => {
  const { id, exam, by, sitting, appeal } = await appealed()
  const answer = { appealId: appeal.id, answer: '第五条已经修订', marks: new Map([[1, 1000]]) }
  const changed = { ...answer, decision: 'changed' as const }
  const wrong = { ...changed, marks: new Map([[9, 1000]]) }
  expect(await answerAppeal(tools, await exam(), wrong, by)).toEqual({ ok: false, reason: 'no-question' })
  const tooMuch = { ...changed, marks: new Map([[1, 1001]]) }
  expect(await answerAppeal(tools, await exam(), tooMuch, by)).toMatchObject({ reason: 'no-question' })
  const same = { ...changed, marks: new Map([[1, 0]]) }
  expect(await answerAppeal(tools, await exam(), same, by)).toEqual({ ok: false, reason: 'unchanged' })
  expect(await findAppeals(database, id)).toMatchObject([{ decision: null, score: 3000 }])
  expect(await answerAppeal(tools, await exam(), changed, by)).toEqual({ ok: true })
  expect(await answerAppeal(tools, await exam(), changed, by)).toEqual({ ok: true })
  const result = await database.examResult.findUniqueOrThrow({ where: { sittingId: sitting.id } })
  expect([result.score, result.outcome, result.revision]).toEqual([4000, 'passed', 2])
  const kinds = await database.ledgerEntry.findMany({
    where: {
      memberId: sitting.memberId,
      kind: { in: ['exam.scored', 'exam.remarked', 'exam.appeal-answered'] },
    },
    orderBy: { counter: 'asc' },
  })
  expect(kinds.map(({ kind, enteredBy }) => [kind, enteredBy])).toEqual([
    ['exam.scored', by.memberId],
    ['exam.appeal-answered', by.memberId],
    ['exam.remarked', by.memberId],
  ])
  expect(kinds[2]?.payload).toContain('复核更正：第五条已经修订')
  const again = { ...answer, decision: 'upheld' as const, answer: '维持原来的分数' }
  expect(await answerAppeal(tools, await exam(), again, by)).toEqual({
    ok: false,
    reason: 'already-answered',
  })
  expect(await findOwnAppeals(database, sitting.id)).toMatchObject([
    { decision: 'changed', answer: '第五条已经修订' },
  ])
  const rebuilt = await rebuildProjections(database, [examsProjector, appealsProjector], { keep: false })
  expect(rebuilt.differences).toEqual([])
})

test('an upheld result stays as it is, and another appeal may follow', async () => {
  const { exam, by, sitting, appeal } = await appealed()
  const marks = new Map<number, number>()
  const upheld = { appealId: appeal.id, decision: 'upheld' as const, answer: '题目没有错误', marks }
  expect(await answerAppeal(tools, await exam(), upheld, by)).toEqual({ ok: true })
  const result = await database.examResult.findUniqueOrThrow({ where: { sittingId: sitting.id } })
  expect([result.score, result.revision]).toEqual([3000, 1])
  expect(await fileAppeal(tools, sitting, { id: newId(), text: TEXT }, after)).toEqual({ ok: true })
})

test('an appeal needs words, and a change of the result says which question is worth what', () => {
  expect(AppealForm.safeParse({ id: newId(), text: '不服' }).success).toBe(false)
  const answer = { appealId: newId(), decision: 'changed', answer: '第五条已经修订' }
  const read = (marks: string) => AppealAnswerForm.safeParse({ ...answer, marks })
  expect(read('1 5\n１２ 2.5').data?.marks).toEqual(
    new Map([
      [1, 500],
      [12, 250],
    ]),
  )
  for (const marks of ['', '一 5', '1 很多', '1']) expect(read(marks).success).toBe(false)
})
