import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { ProjectedTable, Projector } from '../projector.ts'
import { replayEntries } from '../replay-entries.server.ts'

/**
 * Makes the read tables anew from what is left of a member's entries: the member's rows where rows follow from one
 * member's entries alone, otherwise the tables of that projector as a whole.
 */
export async function replayMember(
  tx: Transaction,
  projectors: ReadonlyArray<Projector>,
  memberId: string,
): Promise<void> {
  const personal = projectors.filter(({ tables }) => tables.every(isPersonal))
  const shared = projectors.filter((projector) => !personal.includes(projector))
  // Names come from the projectors, never from a request.
  for (const { name, perMember } of personal.flatMap(({ tables }) => tables))
    if (perMember)
      await tx.$executeRaw(Prisma.sql`${Prisma.raw(`DELETE FROM "${name}" WHERE "memberId"`)} = ${memberId}`)
  for (const { name } of shared.flatMap(({ tables }) => tables))
    await tx.$executeRawUnsafe(`DELETE FROM "${name}"`)
  await replayEntries(tx, personal, memberId)
  if (shared.length > 0) await replayEntries(tx, shared)
  for (const { name, keptBy } of personal.flatMap(({ tables }) => tables))
    if (keptBy)
      await tx.$executeRawUnsafe(
        `DELETE FROM "${name}" WHERE "id" NOT IN (SELECT "${keptBy.column}" FROM "${keptBy.table}")`,
      )
}

function isPersonal({ perMember, keptBy }: ProjectedTable): boolean {
  return perMember === true || keptBy !== undefined
}
