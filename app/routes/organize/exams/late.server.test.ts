import { expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { heldExam, sit } from '#tests/exams/held-exam.ts'
import { answerLate } from '#tests/exams/late-answer.ts'
import { answerOf, asked, viewerOf } from '#tests/harness/ask-route.ts'
import * as late from './late.tsx'

test('a verdict without answers, without a decision or without a reason is told at the field and keeps what was sent', async () => {
  const { id, ids, by } = await heldExam()
  const [memberId = ''] = ids
  const sitting = await sit(id, memberId, 1)
  const lateId = await answerLate(sitting, 6)
  const send = async (fields: Record<string, string>) =>
    answerOf(
      late.action(
        asked(await viewerOf(by.memberId, ['organizer']), { exam: id }, { sittingId: sitting.id, ...fields }),
      ),
    )

  const sent = { sittingId: sitting.id, lateIds: [], verdict: 'accepted', reason: '现场断网' }
  expect(await send({ verdict: 'accepted', reason: '现场断网' })).toEqual({
    status: 400,
    data: { sent, errors: { lateId: '请勾选要裁定的答案' } },
  })
  expect((await send({ lateId, reason: '断' })).data).toEqual({
    sent: { ...sent, lateIds: [lateId], verdict: '', reason: '断' },
    errors: { verdict: '请选择采纳或不采纳', reason: '请填写原因，至少 2 个字' },
  })
  expect((await send({ lateId: '\0', verdict: 'accepted', reason: '现场断网' })).status).toBe(400)
  expect((await send({ lateId: newId(), verdict: 'accepted', reason: '现场断网' })).status).toBe(409)
  expect(await database.examLateAnswer.findMany({ where: { examId: id } })).toMatchObject([{ verdict: null }])
  expect((await send({ lateId, verdict: 'accepted', reason: '现场断网' })).status).toBe(302)
  expect((await send({ lateId, verdict: 'refused', reason: '现场断网' })).status).toBe(409)
})

test('a page beyond the last leads to the last one, and an exam without late answers says so', async () => {
  const { id, ids, by } = await heldExam()
  const [memberId = ''] = ids
  const viewer = await viewerOf(by.memberId, ['organizer'])
  const request = new Request(`https://lianxue.example.cn/organize/exams/${id}/late?page=99`)
  const look = () => late.loader({ ...asked(viewer, { exam: id }), request })

  expect(await look()).toMatchObject({ candidates: [], pages: 0 })
  await answerLate(await sit(id, memberId, 1), 6)
  const thrown: unknown = await look().catch((error: unknown) => error)
  if (!(thrown instanceof Response)) throw new Error('a page that is not there was shown')
  expect(thrown.headers.get('Location')).toBe(`/organize/exams/${id}/late?page=1`)
})
