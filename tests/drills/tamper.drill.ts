import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { now } from '#app/platform/clock.ts'
import { type Database, openDatabase } from '#app/platform/database.server.ts'
import { sha256 } from '#app/ledger/hash-function.ts'
import { ensureLedgerKey } from '#app/ledger/ledger-key.server.ts'
import type { Problem } from '#app/ledger/problem.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { createSequencer } from '#app/ledger/sequencer.server.ts'
import { verifyIn } from '#app/ledger/verify-ledger.server.ts'
import { migrate } from '#tests/harness/migrate.ts'
import * as mutations from '#tests/ledger/mutations.ts'
import { addSampleMember, sampleEntry } from '#tests/ledger/sample.ts'
import { dropTriggers } from '#tests/ledger/tamper.ts'

/**
 * Changes a ledger at random, its triggers taken away first: each change must be found against a checkpoint kept
 * before it, and the first problem must name the right place. Untouched ledgers in between must verify.
 */
const small = process.argv.includes('--small')
const ROUNDS = small ? 40 : 1_000
/** More than one tile of 256, fuller where there is time. */
const ENTRIES = small ? 300 : 600
/** Size of the ledger when the checkpoint was kept. */
const KEPT = small ? 270 : 500

/** The first problem must be exactly at the entry, or in a stretch that holds it. */
const KINDS: ReadonlyArray<{ name: string; mutate: mutations.Mutation; exact: boolean }> = [
  { name: 'edit content', mutate: mutations.editContent, exact: true },
  { name: 'edit content and hashes', mutate: mutations.editContentAndHashes, exact: true },
  { name: 'delete entry', mutate: mutations.deleteEntry, exact: true },
  { name: 'delete position', mutate: mutations.deletePosition, exact: true },
  { name: 'delete entry and close up', mutate: mutations.deleteAndCloseUp, exact: true },
  { name: 'insert', mutate: mutations.insertEntry, exact: true },
  { name: 'swap', mutate: mutations.swapWithLast, exact: true },
  { name: 'truncate', mutate: mutations.truncate, exact: true },
  { name: 'restore an older backup', mutate: mutations.restoreOlder, exact: true },
  { name: 'rebuild everything', mutate: mutations.rebuildAll, exact: false },
  { name: 'untouched', mutate: async () => undefined, exact: true },
]

class Undo extends Error {}

const folder = mkdtempSync(join(tmpdir(), 'lianxue-tamper-'))
const url = `file:${join(folder, 'lianxue.db')}`
migrate(url)
const database = openDatabase(url)
const key = ensureLedgerKey(folder, 'drill.example/ledger')
const failures: Array<string> = []
const kept = await fill(database)
await dropTriggers(database)
for (let round = 0; round < ROUNDS; round++) await tamper(round)
await database.$disconnect()
rmSync(folder, { recursive: true, force: true })
for (const failure of failures) process.stdout.write(`${failure}\n`)
process.stdout.write(`${ROUNDS - failures.length} passed, ${failures.length} failed\n`)
process.exitCode = failures.length > 0 ? 1 : 0

/** Records and seals the entries in uneven batches; returns the checkpoint kept on the way. */
async function fill(database: Database): Promise<string> {
  const sequencer = createSequencer({ database, key: () => key, now, gatherMs: 600_000 })
  const { record } = createRecorder({ database, projectors: [], hash: () => sha256, now })
  const members = [
    await addSampleMember(database),
    await addSampleMember(database),
    await addSampleMember(database),
  ]
  let note = ''
  for (let done = 0; done < ENTRIES;) {
    const count = Math.min(1 + Math.floor(Math.random() * 40), (done < KEPT ? KEPT : ENTRIES) - done)
    await record(
      Array.from({ length: count }, (_, index) => sampleEntry(members[(done + index) % 3]?.id ?? '')),
    )
    await sequencer.sealPending()
    done += count
    if (done === KEPT)
      note = (await database.ledgerCheckpoint.findUniqueOrThrow({ where: { size: KEPT } })).note
  }
  await sequencer.stop()
  return note
}

async function tamper(round: number): Promise<void> {
  const kind = KINDS[round % KINDS.length]
  if (!kind) return
  const at = Math.floor(Math.random() * KEPT)
  let problems: ReadonlyArray<Problem> = []
  const work = database.$transaction(
    async (tx) => {
      await kind.mutate(tx, at, key)
      problems = (await verifyIn(tx, { key: key.verifier, against: [kept] })).problems
      throw new Undo()
    },
    { timeout: 120_000 },
  )
  await work.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  const right = kind.name === 'untouched' ? problems.length === 0 : names(problems[0], at, kind.exact)
  if (!right) failures.push(`${kind.name} at ${at}: found ${JSON.stringify(problems.slice(0, 3))}`)
}

function names(problem: Problem | undefined, at: number, exact: boolean): boolean {
  if (!problem || problem.position === null) return false
  return exact ? problem.position === at : problem.position <= at && at < (problem.until ?? 0)
}
