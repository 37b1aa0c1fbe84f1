import { Prisma } from '#app/generated/sqlite/client.ts'
import { audit } from '#app/members/audit.server.ts'
import { dayOf } from '#app/platform/clock.ts'
import type { Database, Transaction } from '#app/platform/database.server.ts'
import type { PlannedObligation } from './plan-obligation.server.ts'
import { askedByPlan } from './preview-obligation.server.ts'

/**
 * Gives the obligation from now on, with an audit entry. Present members are written down by name where later ones
 * are not asked. The plan's id was made with the form: giving it again changes nothing.
 */
export async function giveObligation(
  database: Database,
  planned: PlannedObligation,
  givenBy: string,
): Promise<void> {
  await database.$transaction(async (tx) => {
    if (await tx.obligation.findUnique({ where: { id: planned.id } })) return
    const { listedIds: _listedIds, posts, unitName: _unitName, unitPath, ...row } = planned
    await tx.obligation.create({
      data: { ...row, createdBy: givenBy, posts: { create: posts.map((post) => ({ post })) } },
    })
    if (planned.reach === 'present') await writeDownPresent(tx, planned)
    const {
      createdAt: at,
      title,
      targetKind,
      targetId,
      audience,
      reach,
      dueOn,
      dueAfterDays,
      basisTitle,
    } = planned
    const detail = {
      title,
      targetKind,
      targetId,
      audience,
      reach,
      dueOn,
      dueAfterDays,
      basisTitle,
      posts: [...posts],
    }
    await audit(tx, {
      at,
      actorId: givenBy,
      action: 'obligation.given',
      subject: planned.id,
      unitPath,
      detail,
    })
  })
}

async function writeDownPresent(tx: Transaction, planned: PlannedObligation): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "ObligationMember" ("obligationId", "memberId")
    SELECT a."obligationId", a."memberId" FROM (${askedByPlan(planned, dayOf(planned.createdAt))}) a`)
}
