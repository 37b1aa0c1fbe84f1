import type { Entry } from '#app/ledger/entry.ts'
import { RecordRefused, type Projector } from '#app/ledger/projector.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { z } from 'zod'
import { OBLIGATION_EXEMPTED, OBLIGATION_EXEMPTION_LIFTED } from './exemption.entry.ts'

const Payload = z.object({ obligationId: z.string(), reason: z.string() })

/** Keeps the exemptions in force: a row while one is, none after it was lifted. */
export const obligationsProjector: Projector = {
  name: 'obligations',
  kinds: [OBLIGATION_EXEMPTED, OBLIGATION_EXEMPTION_LIFTED],
  tables: [{ name: 'Exemption', orderBy: ['obligationId', 'memberId'], perMember: true }],
  apply: (tx, entry) => (entry.kind === OBLIGATION_EXEMPTED ? exempt(tx, entry) : lift(tx, entry)),
}

async function exempt(tx: Transaction, entry: Entry): Promise<void> {
  const { obligationId, reason } = Payload.parse(entry.payload)
  const where = { obligationId_memberId: { obligationId, memberId: entry.memberId } }
  if (await tx.exemption.findUnique({ where })) throw new RecordRefused('already-exempt')
  await tx.exemption.create({
    data: {
      obligationId,
      memberId: entry.memberId,
      reason,
      exemptedAt: entry.receivedAt,
      exemptedBy: entry.enteredBy ?? entry.memberId,
      entryId: entry.id,
    },
  })
}

async function lift(tx: Transaction, entry: Entry): Promise<void> {
  const { obligationId } = Payload.parse(entry.payload)
  const { count } = await tx.exemption.deleteMany({ where: { obligationId, memberId: entry.memberId } })
  if (count === 0) throw new RecordRefused('not-exempt')
}
