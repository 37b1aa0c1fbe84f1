import { expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { addSampleMember, sampleEntry, sampleProjector } from '#tests/ledger/sample.ts'
import { rebuildProjections } from './rebuild-projections.server.ts'
import { createRecorder } from './recorder.server.ts'

const { record } = createRecorder({ database, projectors: [sampleProjector], now })

test('a rebuild finds the projections equal, names a row that is not, and repairs it only when told to', async () => {
  const member = await addSampleMember(database)
  for (let index = 0; index < 5; index++) await record([sampleEntry(member.id), sampleEntry(member.id)])
  const equal = await rebuildProjections(database, [sampleProjector], { keep: false })
  expect(equal).toEqual({ entries: 10, erased: 0, rows: { LessonCompletion: 10 }, differences: [] })

  const rows = await database.lessonCompletion.findMany({
    orderBy: [{ memberId: 'asc' }, { lessonId: 'asc' }],
  })
  const changed = rows[3]
  await database.lessonCompletion.update({
    where: { entryId: changed?.entryId ?? '' },
    data: { completedAt: 'never' },
  })
  const found = await rebuildProjections(database, [sampleProjector], { keep: false })
  expect(found.differences).toHaveLength(1)
  expect(found.differences[0]?.stored).toContain('never')
  expect(found.differences[0]?.rebuilt).toContain(changed?.completedAt)
  expect(await database.lessonCompletion.count({ where: { completedAt: 'never' } })).toBe(1)

  await rebuildProjections(database, [sampleProjector], { keep: true })
  expect(
    await database.lessonCompletion.findMany({ orderBy: [{ memberId: 'asc' }, { lessonId: 'asc' }] }),
  ).toEqual(rows)
})
