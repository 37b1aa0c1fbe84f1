import { expect, test } from 'vitest'
import { newId } from '#app/platform/ids.ts'
import { database } from '#app/platform/database.server.ts'
import { after, at, heldExam, tools } from '#tests/exams/held-exam.ts'
import { sealExam } from './seal-exam.server.ts'

test('an exam that nobody could begin any more is not sealed, and stays open to changes', async () => {
  const { id: examId, by } = await heldExam()
  const where = { id: examId }
  await database.exam.update({ where, data: { sealedAt: null, sealedBy: null, poolId: null } })
  const asked = { examId, by: by.memberId, poolId: newId() }
  expect(await sealExam(tools, asked, after)).toEqual({ ok: false, reason: 'closed' })
  expect(await database.exam.findUniqueOrThrow({ where })).toMatchObject({ sealedAt: null, poolId: null })
  expect(await sealExam(tools, asked, at)).toMatchObject({ ok: true })
})
