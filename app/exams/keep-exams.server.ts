import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { log } from '#app/platform/log.server.ts'
import { findDueReleases, releaseDue } from './desk/release-due.server.ts'
import { markSubmitted } from './mark-sittings.server.ts'
import { writeContacts } from './note-contact.server.ts'
import { GRACE_MS } from './time-left.ts'
import { timeOutSittings } from './time-out-sittings.server.ts'

/** How often is looked for what is due, in milliseconds. */
const LOOK_EVERY = 5_000
const LEASE_MS = 30_000

/** What runs beside the requests as long as exams do. */
export type ExamKeeper = { start(): void; stop(): Promise<void> }

/**
 * Hands in sittings whose time is over, marks what is handed in, releases where the rule says so, and notes contacts. Any number of processes may run one: a
 * lease decides whose turn it is, and a process that died is followed by another.
 */
export function createExamKeeper(tools: {
  record: RecordEntries
  database: Database
  now: () => Instant
}): ExamKeeper {
  const { database, now } = tools
  const holder = newId()
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  let upSince = now()

  async function look(): Promise<void> {
    await writeContacts(database)
    if ((await isDue(database, now())) && (await takeLease(database, holder, now()))) {
      while ((await timeOutSittings(tools, now(), upSince)) > 0) await breathe()
      while ((await markSubmitted(database, now())) > 0) await breathe()
    }
    const ended = await findDueReleases(database, now())
    if (ended.length === 0 || !(await takeLease(database, holder, now()))) return
    for (const exam of ended) await releaseDue(tools, exam, now())
  }

  return {
    start() {
      upSince = now()
      timer = setInterval(() => {
        running = running.then(look).catch((error: unknown) => {
          log.error({ error: String(error) }, 'looking after exams failed')
        })
      }, LOOK_EVERY)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

/** Lets requests in: the driver of SQLite answers at once, so that batch after batch would keep them out for seconds. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}

/** Whether anything waits: read before the lease is written, so that an idle server writes nothing. */
async function isDue(database: Database, now: Instant): Promise<boolean> {
  const rows = await database.$queryRaw<Array<{ id: string }>>`
    SELECT s."id" FROM "ExamSitting" s LEFT JOIN "ExamMark" m ON m."sittingId" = s."id"
    WHERE (s."submittedAt" IS NULL AND s."deadline" <= ${addMilliseconds(now, -GRACE_MS)})
      OR (s."submittedAt" IS NOT NULL AND m."sittingId" IS NULL) LIMIT 1`
  return rows.length > 0
}

async function takeLease(database: Database, holder: string, now: Instant): Promise<boolean> {
  const taken = await database.$executeRaw`
    INSERT INTO "Lease" ("name", "holder", "expiresAt") VALUES ('exams', ${holder}, ${addMilliseconds(now, LEASE_MS)})
    ON CONFLICT ("name") DO UPDATE SET "holder" = excluded."holder", "expiresAt" = excluded."expiresAt"
    WHERE "Lease"."holder" = excluded."holder" OR "Lease"."expiresAt" < ${now}`
  return taken > 0
}
