import { expect, test } from 'vitest'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import { submitSitting } from '#app/exams/submit-sitting.server.ts'
import { database } from '#app/platform/database.server.ts'
import { at, heldExam, release, sit, tools } from '#tests/exams/held-exam.ts'
import { addFillExam } from '#tests/exams/seed-candidates.ts'
import { sampleViewer } from '#tests/members/sample-viewer.ts'
import { loader } from './result.tsx'

test('a released result with its keys is not shown while its candidate sits another exam', async () => {
  const { id, ids, by } = await heldExam()
  const [memberId = ''] = ids
  await sit(id, memberId, 2)
  await release(id, by.memberId)
  const context = { nonce: '', viewer: sampleViewer(memberId), clientAddress: '' }
  const open = () =>
    loader({ request: new Request(`http://localhost/exams/${id}/result`), params: { exam: id }, context })
  expect((await open()).result?.reviewed).not.toHaveLength(0)
  const other = await addFillExam(database, [memberId], 1)
  await startSitting(tools, { memberId, examId: other, device: 'device-1' }, at)
  expect(await open()).toMatchObject({ result: null, waiting: expect.stringContaining('正在考试') })
  await submitSitting(tools, { memberId, examId: other }, at)
  expect((await open()).result?.reviewed).not.toHaveLength(0)
})
