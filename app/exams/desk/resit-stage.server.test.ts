import { expect, test } from 'vitest'
import type { Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { after, deskExam, heldExam, heldResit, release, sit, tools } from '#tests/exams/held-exam.ts'
import { findResult } from '../find-result.server.ts'
import { findSitting } from '../find-sitting.server.ts'
import { startSitting } from '../start-sitting.server.ts'
import { submitSitting } from '../submit-sitting.server.ts'
import { mayBePaused, stageWords } from './desk-exam.ts'
import { findDeskExams } from './find-desk-exams.server.ts'
import { submittedWords } from './submitted-words.ts'

test('while a resit is to be sat it is the stage of the exam, which can be paused, and no candidate sees a key', async () => {
  const { id, ids, by, exam, window } = await heldResit()
  const [one = '', two = ''] = ids
  const reviewOf = async (memberId: string, when: Instant) => {
    const sitting = await findSitting(database, memberId, id)
    const result = sitting && (await findResult(database, sitting, when))
    return result && (typeof result.reviewed === 'string' ? result.reviewed : result.reviewed.length)
  }
  const stage = async (when: Instant) => [stageWords(await exam(), when), mayBePaused(await exam(), when)]
  expect(await stage(after)).toEqual(['成绩已公布，补考未开始', true])
  expect(await reviewOf(one, after)).toBe('later')
  await startSitting(tools, { memberId: one, examId: id, device: 'd' }, window.opensAt)
  expect(await stage(window.closesAt)).toEqual(['补考进行中', true])
  // The one who did not come looks at the first result while the other one still sits.
  expect(await reviewOf(two, window.closesAt)).toBe('later')
  await submitSitting(tools, { memberId: one, examId: id }, window.closesAt)
  expect(await stage(window.closesAt)).toEqual(['补考已结束，成绩未公布', false])
  await release(id, by.memberId, window.closesAt)
  expect(await stage(window.closesAt)).toEqual(['成绩已公布', false])
  expect(await reviewOf(one, window.closesAt)).toBe(6)
  expect(await reviewOf(two, window.closesAt)).toBe(6)
})

test('the list of exams counts people, and says of which round they are who have handed in', async () => {
  const { id, ids, window } = await heldResit()
  await sit(id, ids[0] ?? '', 3, window.opensAt)
  const { unitPath } = await deskExam(id)
  const listed = (await findDeskExams(database, [unitPath])).find((exam) => exam.id === id)
  expect(listed?.candidates).toBe(2)
  expect(submittedWords(listed?.submitted ?? [])).toBe('首次 2，第 1 次补考 1')
  const fresh = await heldExam(1)
  const [other] = await findDeskExams(database, [(await fresh.exam()).unitPath])
  expect([other?.candidates, submittedWords(other?.submitted ?? [])]).toEqual([1, '0'])
})
