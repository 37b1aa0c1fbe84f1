import { expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { begun, sittingOf, stamp, time, tools } from '#tests/exams/try-sitting.ts'
import { examAnswered } from './entries/exam-answered.entry.ts'
import { submitSitting } from './submit-sitting.server.ts'

type Who = Awaited<ReturnType<typeof begun>>

async function answered(who: Who, number: number, text: string, running: number) {
  const { title, paper } = await sittingOf(who)
  const ref = paper[number - 1]?.ref ?? ''
  const { examId, sittingId, memberId } = who
  const payload = { examId, sittingId, title, number, ref, fields: { answer: [text] }, stamp: stamp(running) }
  return examAnswered({ id: newId(), memberId, occurredAt: time.at, payload })
}

async function standing({ sittingId }: Who): Promise<Array<string>> {
  const rows = await database.examAnswer.findMany({ where: { sittingId }, orderBy: { number: 'asc' } })
  return rows.map(({ number, fields }) => `${number} ${fields}`)
}

test('answers that arrive together are kept as if they came one after the other; only the wrong ones are refused', async () => {
  const [one, other, over] = [await begun(), await begun(), await begun()]
  await submitSitting(tools, over, time.at)
  const entries = [
    await answered(one, 1, '旧', 3),
    await answered(one, 1, '新', 5),
    await answered(over, 1, '交卷之后', 1),
    await answered(one, 1, '迟到', 4),
    await answered(other, 2, '另一人', 1),
    { ...(await answered(one, 2, '冒名', 9)), memberId: other.memberId },
    await answered(one, 2, '第二题', 6),
  ]
  const outcomes = await Promise.allSettled(entries.map((entry) => tools.record([entry])))
  expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.reason : 'kept'))).toEqual(
    ['kept', 'kept', 'already-submitted', 'kept', 'kept', 'no-sitting', 'kept'],
  )
  expect(await standing(one)).toEqual(['1 {"answer":["新"]}', '2 {"answer":["第二题"]}'])
  expect(await standing(other)).toEqual(['2 {"answer":["另一人"]}'])
  expect(await standing(over)).toEqual([])
  const kept = await database.ledgerEntry.findMany({
    where: { memberId: one.memberId, kind: 'exam.answered' },
    orderBy: { counter: 'asc' },
  })
  expect(kept.map(({ id }) => id)).toEqual([0, 1, 3, 6].map((index) => entries[index]?.id))
})
