import { Prisma } from '#app/generated/sqlite/client.ts'
import { withinUnit } from '#app/members/units/within-scopes.server.ts'
import { addDays, instantAt, type Day, type Instant } from '#app/platform/clock.ts'
import type { Obligation, ObligationRule, TargetKind } from './obligation.ts'
import { unmetBounds } from './unmet-bounds.ts'

/** What the database needs of an obligation to judge members. */
export type JudgedObligation = ObligationRule & Pick<Obligation, 'id' | 'targetKind' | 'targetId'>

/**
 * One row for each member whom this obligation asks, as `standing` judges them (a property test holds the two
 * together): "obligationId", "memberId", "unitId", "standing", "completedAt" (earliest that counts, or null).
 * `condition` narrows the members; it may use `m` (Member) and `u` (OrgUnit).
 *
 * CROSS JOIN makes SQLite go from the few units to their members, never through all members; PostgreSQL takes it as
 * the inner join that it is.
 */
export function askedMembers(obligation: JudgedObligation, today: Day, condition: Prisma.Sql): Prisma.Sql {
  const bounds = unmetBounds(obligation, today)
  return Prisma.sql`
    SELECT CAST(${obligation.id} AS TEXT) AS "obligationId", j."memberId", j."unitId", j."completedAt",
      CASE
        WHEN j."completedAt" IS NOT NULL THEN 'met'
        WHEN e."memberId" IS NOT NULL THEN 'exempt'
        ELSE j."unmet"
      END AS "standing"
    FROM (
      SELECT m."id" AS "memberId", m."unitId", (${firstCompletion(obligation)}) AS "completedAt",
        CASE
          WHEN ${joinedBefore(bounds.overdueBefore)} THEN 'overdue'
          WHEN ${joinedBefore(bounds.soonBefore)} THEN 'soon'
          ELSE 'open'
        END AS "unmet"
      FROM "OrgUnit" u CROSS JOIN "Member" m
      WHERE m."unitId" = u."id" AND ${isAskedSql(obligation)} AND ${condition}
    ) j
    LEFT JOIN "Exemption" e ON e."obligationId" = ${obligation.id} AND e."memberId" = j."memberId"`
}

/** The rule of `isAsked`, over `m` and `u`. */
function isAskedSql(rule: JudgedObligation): Prisma.Sql {
  if (rule.withdrawnAt !== null) return Prisma.sql`1 = 0`
  const parts = [Prisma.sql`m."leftOn" IS NULL`, withinUnit(rule.unitPath), audienceSql(rule)]
  if (rule.joinedFrom !== null) parts.push(Prisma.sql`NOT ${joinedBefore(rule.joinedFrom)}`)
  if (rule.dueOn !== null) parts.push(joinedBefore(addDays(rule.dueOn, 1)))
  return Prisma.join(parts, ' AND ')
}

function audienceSql(rule: JudgedObligation): Prisma.Sql {
  if (rule.audience === 'list' || rule.reach === 'present') {
    return Prisma.sql`m."id" IN (SELECT "memberId" FROM "ObligationMember" WHERE "obligationId" = ${rule.id})`
  }
  if (rule.audience === 'everyone') return Prisma.sql`1 = 1`
  if (rule.posts.length === 0) return Prisma.sql`1 = 0`
  return Prisma.sql`EXISTS (SELECT 1 FROM "MemberPost" p WHERE p."memberId" = m."id" AND p."post" IN (${Prisma.join([...rule.posts])}))`
}

/** The rule of `joiningDay`: the roster's day, otherwise the day of the first entry here. */
function joinedBefore(day: Day): Prisma.Sql {
  return Prisma.sql`CASE WHEN m."joinedUnitOn" IS NULL THEN m."createdAt" < ${instantAt(day)} ELSE m."joinedUnitOn" < ${day} END`
}

/** When member `m` completed it for the first time that counts: a look-up by index, so that a branch costs a branch. */
function firstCompletion({ targetKind, targetId, countsFrom }: JudgedObligation): Prisma.Sql {
  return FIRST_COMPLETION[targetKind](targetId, countsFrom === null ? '' : instantAt(countsFrom))
}

const FIRST_COMPLETION: Record<TargetKind, (targetId: string, from: Instant) => Prisma.Sql> = {
  course: (courseId, from) => Prisma.sql`
    SELECT min(c."completedAt") FROM "CourseCompletion" c
    WHERE c."memberId" = m."id" AND c."courseId" = ${courseId} AND c."completedAt" >= ${from}`,
  update: (target, from) => Prisma.sql`
    SELECT min(c."completedAt") FROM "CourseUpdate" c
    WHERE c."memberId" = m."id" AND c."target" = ${target} AND c."completedAt" >= ${from}`,
  quiz: (courseId, from) => Prisma.sql`
    SELECT min(c."passedAt") FROM "QuizAttempt" c
    WHERE c."memberId" = m."id" AND c."purpose" = 'course-quiz' AND c."courseId" = ${courseId} AND c."passedAt" >= ${from}`,
  pledge: (pledgeId, from) => Prisma.sql`
    SELECT min(c."signedAt") FROM "PledgeSignature" c
    WHERE c."memberId" = m."id" AND c."pledgeId" = ${pledgeId} AND c."signedAt" >= ${from}`,
}
