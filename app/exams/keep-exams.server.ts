import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { log } from '#app/platform/log.server.ts'
import { createAttempts } from './attempt-exam.ts'
import { findDueReleases, releaseDue } from './desk/release-due.server.ts'
import { markExam } from './mark-exam.server.ts'
import { nextRunning, nextUnmarked } from './next-exam.server.ts'
import { writeContacts } from './note-contact.server.ts'
import { timeOutSittings } from './time-out-sittings.server.ts'

/** How often is looked for what is due, in milliseconds. */
const LOOK_EVERY = 5_000
const LEASE_MS = 30_000

/** What runs beside the requests as long as exams do. */
export type ExamKeeper = {
  start(): void
  stop(): Promise<void>
  /** Does once what is due now. */
  look(): Promise<void>
}

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
  const attempt = createAttempts({
    now,
    report: (failure) => log.error(failure, 'looking after an exam failed'),
  })
  // Asked only where something is due, so that an idle server writes nothing.
  const isOurTurn = () => takeLease(database, holder, now())
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  let upSince = now()

  async function look(): Promise<void> {
    await writeContacts(database)
    await eachExam(
      (after) => nextRunning(database, after),
      (id) => attempt('time-out', id, () => timeOutSittings({ ...tools, isOurTurn }, id, now(), upSince)),
    )
    await eachExam(
      (after) => nextUnmarked(database, after),
      (id) => attempt('mark', id, async () => (await isOurTurn()) && markExam(database, id, now())),
    )
    for (const exam of await findDueReleases(database, now()))
      await attempt('release', exam.id, async () => (await isOurTurn()) && releaseDue(tools, exam, now()))
  }

  return {
    look,
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

/** One exam after another: what fails or is refused for one keeps no other waiting. */
async function eachExam(
  next: (after: string) => Promise<string | null>,
  run: (examId: string) => Promise<void>,
): Promise<void> {
  for (let id = await next(''); id !== null; id = await next(id)) await run(id)
}

async function takeLease(database: Database, holder: string, now: Instant): Promise<boolean> {
  const taken = await database.$executeRaw`
    INSERT INTO "Lease" ("name", "holder", "expiresAt") VALUES ('exams', ${holder}, ${addMilliseconds(now, LEASE_MS)})
    ON CONFLICT ("name") DO UPDATE SET "holder" = excluded."holder", "expiresAt" = excluded."expiresAt"
    WHERE "Lease"."holder" = excluded."holder" OR "Lease"."expiresAt" < ${now}`
  return taken > 0
}
