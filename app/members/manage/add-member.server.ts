import { audit } from '#app/members/audit.server.ts'
import { newPseudonym } from '#app/members/new-pseudonym.server.ts'
import { inOrder } from '#app/members/roster/merge-facts.ts'
import { isPartyMember } from '#app/members/roster/political-status.ts'
import type { Unit } from '#app/members/units/unit.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import type { NewMemberInput } from './member-form.server.ts'

export type AddMember = { ok: true; id: string } | { ok: false; reason: 'number-taken' }

/** Adds one member, without a password: they get in with a one-time code. The caller has checked the right over the unit. */
export async function addMember(
  database: Database,
  actorId: string,
  unit: Unit,
  input: NewMemberInput,
  now: Instant,
): Promise<AddMember> {
  const { employeeNumber, name, politicalStatus, joinedPartyOn, joinedUnitOn } = input
  const posts = inOrder([...input.posts, ...(isPartyMember(politicalStatus) ? (['member'] as const) : [])])
  return database.$transaction(
    async (transaction): Promise<AddMember> => {
      const spellings = [employeeNumber, employeeNumber.toLowerCase(), employeeNumber.toUpperCase()]
      if (await transaction.member.findFirst({ where: { employeeNumber: { in: spellings } } }))
        return { ok: false, reason: 'number-taken' }
      const id = newId()
      const facts = { employeeNumber, name, politicalStatus, joinedPartyOn, joinedUnitOn }
      await transaction.member.create({
        data: { id, ...facts, unitId: unit.id, pseudonym: newPseudonym(), createdAt: now, updatedAt: now },
      })
      if (posts.length > 0)
        await transaction.memberPost.createMany({ data: posts.map((post) => ({ memberId: id, post })) })
      await audit(transaction, {
        at: now,
        actorId,
        action: 'member.added',
        subject: id,
        unitPath: unit.path,
        detail: { ...facts, unit: unit.name, posts },
      })
      return { ok: true, id }
    },
    { isolationLevel: 'Serializable' },
  )
}
