import { audit } from '#app/members/audit.server.ts'
import { describeChanges } from '#app/members/roster/describe-changes.ts'
import { inOrder } from '#app/members/roster/merge-facts.ts'
import { isPartyMember } from '#app/members/roster/political-status.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { ManagedMember } from './find-member.server.ts'
import type { MemberInput } from './member-form.server.ts'

/** Changes what is recorded about a member; nothing is written when nothing differs. @returns the number of changed fields */
export async function changeMember(
  database: Database,
  actorId: string,
  member: ManagedMember,
  input: MemberInput,
  now: Instant,
): Promise<number> {
  const { employeeNumber, leftOn, unit } = member
  const others = input.posts.filter((post) => post !== 'member')
  const posts = inOrder([...others, ...(isPartyMember(input.politicalStatus) ? (['member'] as const) : [])])
  const fixed = { employeeNumber, leftOn, unitId: unit.id }
  const { name, politicalStatus, joinedPartyOn, joinedUnitOn } = member
  const before = { ...fixed, name, politicalStatus, joinedPartyOn, joinedUnitOn, posts: member.posts }
  const changes = describeChanges(before, { ...fixed, ...input, posts }, () => unit.name)
  if (changes.length === 0) return 0
  await database.$transaction(async (transaction) => {
    await transaction.member.update({
      where: { id: member.id },
      data: {
        name: input.name,
        politicalStatus: input.politicalStatus,
        joinedPartyOn: input.joinedPartyOn,
        joinedUnitOn: input.joinedUnitOn,
        updatedAt: now,
      },
    })
    await transaction.memberPost.deleteMany({ where: { memberId: member.id } })
    if (posts.length > 0)
      await transaction.memberPost.createMany({ data: posts.map((post) => ({ memberId: member.id, post })) })
    const detail = {
      employeeNumber,
      changes: changes.map(({ title, from, to }) => ({ field: title, from, to })),
    }
    await audit(transaction, {
      at: now,
      actorId,
      action: 'member.changed',
      subject: member.id,
      unitPath: unit.path,
      detail,
    })
  })
  return changes.length
}
