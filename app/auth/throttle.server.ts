import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'

/** How one kind of key is slowed down: free tries, then waits that double up to a longest one, in seconds. */
export type ThrottleRule = { key: string; freeTries: number; longestWait: number }

/** Failures are forgotten when nothing has failed for this long. */
const FORGET_AFTER_MS = 60 * 60 * 1000

/** Seconds to wait after the n-th failure; 0 while tries are free. */
function waitAfter(failures: number, rule: ThrottleRule): number {
  return failures < rule.freeTries ? 0 : Math.min(2 ** (failures - rule.freeTries), rule.longestWait)
}

/** Seconds until the next try is looked at, over all keys; 0 = now. */
export async function secondsToWait(rules: ReadonlyArray<ThrottleRule>, now: Instant): Promise<number> {
  const rows = await database.signInThrottle.findMany({
    where: { key: { in: rules.map((rule) => rule.key) } },
  })
  const waits = rows.map((row) => {
    const rule = rules.find((candidate) => candidate.key === row.key)
    if (!rule || row.lastFailed < addMilliseconds(now, -FORGET_AFTER_MS)) return 0
    const until = Date.parse(row.lastFailed) + waitAfter(row.failures, rule) * 1000
    return Math.ceil((until - Date.parse(now)) / 1000)
  })
  return Math.max(0, ...waits)
}

/** Counts one failure on every key; a count that has gone stale starts again. */
export async function countFailure(rules: ReadonlyArray<ThrottleRule>, now: Instant): Promise<void> {
  const stale = addMilliseconds(now, -FORGET_AFTER_MS)
  for (const { key } of rules)
    await database.$executeRaw`
      INSERT INTO "SignInThrottle" ("key", "failures", "lastFailed") VALUES (${key}, 1, ${now})
      ON CONFLICT ("key") DO UPDATE SET "lastFailed" = ${now},
        "failures" = CASE WHEN "SignInThrottle"."lastFailed" < ${stale} THEN 1 ELSE "SignInThrottle"."failures" + 1 END`
}

/** Forgets the failures of these keys after a success. */
export async function forgetFailures(rules: ReadonlyArray<ThrottleRule>): Promise<void> {
  await database.signInThrottle.deleteMany({ where: { key: { in: rules.map((rule) => rule.key) } } })
}
