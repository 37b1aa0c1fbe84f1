import { expect, test } from 'vitest'
import { fileAppeal } from '#app/exams/appeals/file-appeal.server.ts'
import { deviceName } from '#app/exams/device-name.server.ts'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { after, at, heldExam, release, sit, tools } from '#tests/exams/held-exam.ts'
import { loader as appealPage } from './appeal.tsx'
import { loader as examPage } from './exam.tsx'
import { loader as resultPage } from './result.tsx'
import { loader as clock } from './sitting-clock.ts'
import { action as handIn } from './sitting-submit.tsx'

const SESSION = 'session'

/** A candidate who appeals against the first round while the second one runs on the device that asks. */
async function inSecondRound() {
  const { id: examId, ids, by } = await heldExam()
  const [memberId = ''] = ids
  const first = await sit(examId, memberId, 2)
  await release(examId, by.memberId)
  const text = '第 1 题的选项与第五条不符'
  await fileAppeal(tools, first, { id: newId(), text }, after)
  const added = { addedAt: at, addedBy: by.memberId }
  await database.examCandidate.create({ data: { examId, memberId, round: 2, ...added } })
  const second = await startSitting(tools, { memberId, examId, device: deviceName(SESSION) }, at)
  if (!second.ok) throw new Error(second.reason)
  const call = (path: string, form?: Record<string, string>) => callOf({ memberId, examId }, path, form)
  return { examId, first: first.id, second: second.sittingId, text, call }
}

function callOf(
  { memberId, examId }: { memberId: string; examId: string },
  path: string,
  form?: Record<string, string>,
) {
  const about = { memberId, employeeNumber: memberId, name: '考生', pseudonym: memberId, sessionId: SESSION }
  const place = { unitId: 'u', unitPath: 'u/', unitName: '支部', posts: [], grants: [] }
  const viewer = { ...about, ...place, mustChangePassword: false }
  const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
  const request = new Request(`http://localhost/exams/${examId}${path}`, init)
  return { request, params: { exam: examId }, context: { viewer, nonce: '', clientAddress: '127.0.0.1' } }
}

test('results of earlier rounds and the appeals against them stay within reach while another round runs', async () => {
  const { examId, first, text, call } = await inSecondRound()
  const { rounds } = await examPage(call(''))
  expect(rounds).toMatchObject([
    { sittingId: first, round: 1, result: { score: 2000 }, appeals: { open: 1, answered: 0 } },
  ])
  const redirected: unknown = await resultPage(call('/result')).catch((thrown: unknown) => thrown)
  expect(redirected instanceof Response ? redirected.headers.get('Location') : '').toBe(`/exams/${examId}`)
  expect(await resultPage(call('/result?round=1'))).toMatchObject({
    ...{ sittingId: first, isNewest: false, result: { score: 2000 } },
  })
  expect((await appealPage(call('/appeal?round=1'))).appeals).toMatchObject([{ text, decision: null }])
  for (const round of ['3', '0', 'x'])
    await expect(resultPage(call(`/result?round=${round}`))).rejects.toMatchObject({ init: { status: 404 } })
})

test('a page left over from an earlier round neither hands the next one in nor shows its time', async () => {
  const { first, second, call } = await inSecondRound()
  const timeOf = async (id: string) => (await clock(call(`/sitting/clock?attemptId=${id}`))).json()
  expect(await timeOf(first)).toMatchObject({ isSubmitted: true })
  expect(await timeOf(second)).toMatchObject({ isSubmitted: false })
  const isOver = async () =>
    (await database.examSitting.findUniqueOrThrow({ where: { id: second } })).submittedAt !== null
  await handIn(call('/sitting/submit', { attemptId: first }))
  expect(await isOver()).toBe(false)
  await handIn(call('/sitting/submit', { attemptId: second }))
  expect(await isOver()).toBe(true)
})
