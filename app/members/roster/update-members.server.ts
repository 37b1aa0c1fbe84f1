import { Prisma } from '#app/generated/sqlite/client.ts'
import { insertRows } from '#app/members/insert-rows.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { chunks } from './chunks.ts'
import type { UnitPlaces } from './create-units.server.ts'
import type { Writing } from './plan.ts'

/** Writes changed members 500 at a time, and signs out those who have left. */
export async function updateMembers(
  transaction: Transaction,
  changed: ReadonlyArray<Writing>,
  places: UnitPlaces,
  now: Instant,
): Promise<void> {
  for (const part of chunks(changed, 500)) {
    const rows = part.map(({ memberId, after }) => {
      const { name, politicalStatus, joinedPartyOn, joinedUnitOn, leftOn } = after
      return Prisma.sql`(${memberId}, ${name}, ${places.idOf(after.unitId)}, ${politicalStatus}, ${joinedPartyOn}, ${joinedUnitOn}, ${leftOn})`
    })
    // CAST keeps PostgreSQL from guessing the type of a column in which every value is null.
    await transaction.$executeRaw`
      UPDATE "Member" SET "name" = v."column2", "unitId" = v."column3", "politicalStatus" = v."column4",
        "joinedPartyOn" = CAST(v."column5" AS TEXT), "joinedUnitOn" = CAST(v."column6" AS TEXT),
        "leftOn" = CAST(v."column7" AS TEXT), "updatedAt" = ${now}
      FROM (VALUES ${Prisma.join(rows)}) AS v WHERE "Member"."id" = v."column1"`
  }
  await replacePosts(
    transaction,
    changed.filter(({ before, after }) => before?.posts.join() !== after.posts.join()),
  )
  const left = changed.filter(({ outcome }) => outcome === 'left').map(({ memberId }) => memberId)
  for (const part of chunks(left, 2_000))
    await transaction.session.deleteMany({ where: { memberId: { in: part } } })
}

async function replacePosts(transaction: Transaction, changed: ReadonlyArray<Writing>): Promise<void> {
  for (const part of chunks(changed, 2_000)) {
    const memberId = { in: part.map((writing) => writing.memberId) }
    await transaction.memberPost.deleteMany({ where: { memberId } })
  }
  await insertRows(transaction, 'MemberPost', postRows(changed))
}

/** A row for each post that a member will hold. */
export function postRows(writings: ReadonlyArray<Writing>): Array<{ memberId: string; post: string }> {
  return writings.flatMap(({ memberId, after }) => after.posts.map((post) => ({ memberId, post })))
}
