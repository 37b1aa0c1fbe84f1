import type { Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { judgeDuties, type MemberObligation } from './judge-duties.server.ts'
import type { DutyRow } from './judge-duties.server.ts'

/** What a member is asked, earliest due first, and 学时 (in tenths) of training attended in this calendar year. */
export type MemberDuties = { obligations: Array<MemberObligation>; creditTenths: number }

/** Everything one member is asked today, in one query: the home page waits for it. */
export async function findMemberObligations(
  database: Readable,
  memberId: string,
  today: Day,
): Promise<MemberDuties> {
  const rows = await selectDuties(database, memberId, today.slice(0, 4))
  return { obligations: judgeDuties(rows, today), creditTenths: rows[0]?.creditTenths ?? 0 }
}

/** One row for each obligation over the member's unit, its posts and the member's completions of its target. */
function selectDuties(database: Readable, memberId: string, year: string): Promise<Array<DutyRow>> {
  return database.$queryRaw<Array<DutyRow>>`
    SELECT mu."path" AS "memberUnitPath", m."joinedUnitOn", m."createdAt" AS "memberCreatedAt", m."leftOn",
      l."memberId" AS "listed", h."post" AS "heldPost",
      c."completedAt", c."contentVersion", c."entryId", e."reason" AS "exemptionReason", e."exemptedAt",
      (SELECT CAST(coalesce(sum(a."creditTenths"), 0) AS DOUBLE PRECISION) FROM "Attendance" a WHERE a."memberId" = m."id"
        AND a."attendedOn" >= ${`${year}-01-01`} AND a."attendedOn" <= ${`${year}-12-31`}) AS "creditTenths",
      o."id", o."title", o."targetKind", o."targetId", o."unitId", u."name" AS "unitName", u."path" AS "unitPath",
      o."audience", o."reach", o."dueOn", o."dueAfterDays", o."countsFrom", o."joinedFrom", o."basisTitle",
      o."basisArticle", o."createdAt", o."withdrawnAt", p."post"
    FROM "Member" m
    JOIN "OrgUnit" mu ON mu."id" = m."unitId"
    LEFT JOIN "OrgUnit" u ON u."path" = substr(mu."path", 1, length(u."path"))
    LEFT JOIN "Obligation" o ON o."unitId" = u."id" AND o."withdrawnAt" IS NULL
    LEFT JOIN "ObligationPost" p ON p."obligationId" = o."id"
    LEFT JOIN "MemberPost" h ON h."memberId" = m."id" AND h."post" = p."post"
    LEFT JOIN "ObligationMember" l ON l."obligationId" = o."id" AND l."memberId" = m."id"
    LEFT JOIN "Exemption" e ON e."obligationId" = o."id" AND e."memberId" = m."id"
    LEFT JOIN (
      SELECT 'course' AS "kind", "courseId" AS "target", "completedAt", "contentVersion", "entryId"
      FROM "CourseCompletion" WHERE "memberId" = ${memberId}
      UNION ALL
      SELECT 'update', "target", "completedAt", "contentVersion", "entryId"
      FROM "CourseUpdate" WHERE "memberId" = ${memberId}
      UNION ALL
      SELECT 'quiz', q."courseId", q."passedAt", q."contentVersion", (
        SELECT x."id" FROM "LedgerEntry" x WHERE x."memberId" = q."memberId" AND x."kind" = 'quiz.submitted'
          AND x."payload" LIKE '%"attemptId":"' || q."id" || '"%' LIMIT 1)
      FROM "QuizAttempt" q WHERE "memberId" = ${memberId} AND "purpose" = 'course-quiz' AND "passedAt" IS NOT NULL
      UNION ALL
      SELECT 'pledge', "pledgeId", "signedAt", "contentVersion", "entryId"
      FROM "PledgeSignature" WHERE "memberId" = ${memberId}
    ) c ON c."kind" = o."targetKind" AND c."target" = o."targetId"
    WHERE m."id" = ${memberId}
    ORDER BY o."id", p."post", c."completedAt"`
}
