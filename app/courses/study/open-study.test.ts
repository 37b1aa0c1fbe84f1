import { expect, test } from 'vitest'
import { addMilliseconds } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { fixtureCourse } from '#tests/courses/fixture-course.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { openStudy } from './open-study.server.ts'
import { savePosition } from './save-position.server.ts'

const NOW = '2026-11-22T01:02:03.000Z'

test('the first time a lesson is handed out is noted once, and not for whoever had begun before', async () => {
  const { lesson } = await fixtureCourse()
  const { id } = await addSampleMember(database)
  await openStudy(database, id, lesson, NOW)
  const again = await openStudy(database, id, lesson, addMilliseconds(NOW, 60_000))
  expect(again.openedAt).toBe(NOW)
  const { id: other } = await addSampleMember(database)
  await savePosition(database, other, lesson, { place: 's2' }, NOW)
  expect((await openStudy(database, other, lesson, NOW)).openedAt).toBeNull()
})
