import type { Entry } from '#app/ledger/entry.ts'
import { RecordRefused, type Projector } from '#app/ledger/projector.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { z } from 'zod'
import { TRAINING_ATTENDED } from './training-attended.entry.ts'

const Payload = z.object({
  trainingId: z.string(),
  title: z.string(),
  heldOn: z.string(),
  place: z.string(),
  creditTenths: z.number().int(),
  basisTitle: z.string(),
  unitId: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
})

/** Sessions and who attended them; a session exists by its first attendee. */
export const trainingsProjector: Projector = {
  name: 'trainings',
  kinds: [TRAINING_ATTENDED],
  tables: [
    { name: 'Training', orderBy: ['id'], keptBy: { table: 'Attendance', column: 'trainingId' } },
    { name: 'Attendance', orderBy: ['trainingId', 'memberId'], perMember: true },
  ],
  apply,
}

async function apply(tx: Transaction, entry: Entry): Promise<void> {
  const { trainingId, ...training } = Payload.parse(entry.payload)
  const { memberId, id: entryId } = entry
  const known = await tx.training.findUnique({ where: { id: trainingId } })
  if (!known) await tx.training.create({ data: { id: trainingId, ...training } })
  if (known && !isSame(known, training)) throw new RecordRefused('different-training')
  if (await tx.attendance.findUnique({ where: { trainingId_memberId: { trainingId, memberId } } })) {
    throw new RecordRefused('already-attended')
  }
  await tx.attendance.create({
    data: {
      trainingId,
      memberId,
      creditTenths: training.creditTenths,
      attendedOn: training.heldOn,
      enteredBy: entry.enteredBy ?? memberId,
      entryId,
    },
  })
}

/** All entries of one session must tell the same of it: 学时 given twice in two ways would be a contradiction. */
function isSame(known: Record<string, string | number>, told: Record<string, string | number>): boolean {
  return Object.entries(told).every(([name, value]) => known[name] === value)
}
