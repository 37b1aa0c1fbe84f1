import { canonicalJson } from '#app/platform/canonical-json.ts'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { loadFontFile } from '../pdf/font-file.server.ts'
import { checkPersonalClauses } from '../personal-clauses.ts'
import { pledgeYear, type Pledge } from '../pledge.ts'

export type SubmitOutcome = { ok: true } | { ok: false; errors: Record<string, string> }

/** Hands the member's own clauses to the responsible leader; clauses handed in before, and the answer to them, give way. */
export async function submitClauses(
  database: Database,
  memberId: string,
  pledge: Pledge,
  typed: ReadonlyArray<string>,
  now: Instant,
): Promise<SubmitOutcome> {
  const { covers } = await loadFontFile()
  const checked = checkPersonalClauses(typed, pledge.personalClauses, covers)
  if (!checked.ok) return checked
  const clauses = canonicalJson(checked.clauses)
  const year = pledgeYear(dayOf(now))
  await database.$executeRaw`
    INSERT INTO "ClauseReview" ("memberId", "pledgeId", "year", "contentVersion", "clauses", "submittedAt")
    VALUES (${memberId}, ${pledge.id}, ${year}, ${pledge.contentVersion}, ${clauses}, ${now})
    ON CONFLICT ("memberId", "pledgeId") DO UPDATE
      SET "year" = ${year}, "contentVersion" = ${pledge.contentVersion}, "clauses" = ${clauses},
        "submittedAt" = ${now}, "decision" = NULL, "reason" = NULL, "decidedBy" = NULL, "decidedAt" = NULL`
  return { ok: true }
}

/** Takes clauses back, to change them. */
export async function recallClauses(database: Database, memberId: string, pledge: Pledge): Promise<void> {
  await database.clauseReview.deleteMany({ where: { memberId, pledgeId: pledge.id } })
}
