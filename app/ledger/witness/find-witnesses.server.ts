import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** A witness and the newest checkpoint that it has cosigned; null where it has cosigned none. */
export type WitnessLine = {
  id: string
  name: string
  publicKey: string
  registeredAt: Instant
  withdrawnAt: Instant | null
  last: { size: number; cosignedAt: Instant } | null
}

/** Every witness that was ever registered: those that count first, then by name. */
export async function findWitnesses(database: Readable): Promise<Array<WitnessLine>> {
  const rows = await database.ledgerWitness.findMany({
    include: { cosignatures: { orderBy: [{ size: 'desc' }], take: 1 } },
    orderBy: { name: 'asc' },
  })
  const lines = rows.map(({ id, name, publicKey, registeredAt, withdrawnAt, cosignatures: [newest] }) => {
    const last = newest ? { size: newest.size, cosignedAt: newest.cosignedAt } : null
    return { id, name, publicKey, registeredAt, withdrawnAt, last }
  })
  return [
    ...lines.filter(({ withdrawnAt }) => withdrawnAt === null),
    ...lines.filter(({ withdrawnAt }) => withdrawnAt !== null),
  ]
}
