import { expect, test } from 'vitest'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { rebuildProjections } from '#app/ledger/rebuild-projections.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { enterTraining } from './enter-training.server.ts'
import { trainingsProjector } from './trainings.projector.server.ts'

test('who was forgotten is added also after the unit has moved', async () => {
  const { record } = createRecorder({ database, projectors: [trainingsProjector], now })
  const [one, other] = [await addSampleMember(database), await addSampleMember(database)]
  const { unitId } = await database.member.findUniqueOrThrow({ where: { id: one.id } })
  await database.member.update({ where: { id: other.id }, data: { unitId } })
  const session = { id: newId(), title: '专题党课', heldOn: dayOf(now()), place: '会议室' }
  const input = { ...session, credit: 20, basisTitle: '《培训计划》' }
  const enter = async (memberId: string) => {
    const unit = await database.orgUnit.findUniqueOrThrow({ where: { id: unitId } })
    const by = { memberId: one.id, at: now() }
    return enterTraining({ database, record }, unit, { ...input, members: [memberId] }, by)
  }
  expect(await enter(one.id)).toEqual({ ok: true })
  await database.orgUnit.update({ where: { id: unitId }, data: { path: `elsewhere/${unitId}/` } })
  expect(await enter(other.id)).toEqual({ ok: true })
  expect(await database.attendance.count({ where: { trainingId: input.id } })).toBe(2)
  expect((await rebuildProjections(database, [trainingsProjector], { keep: false })).differences).toEqual([])
})
