// Runs in a thread of its own, see checkpoint-aside.server.ts. Plain JavaScript: a thread starts without a compiler.
import { workerData } from 'node:worker_threads'
import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3'

const EVERY_MS = 1_000
/** Pages (of 4 kB) in the log from which on its beginning is used again, for which writers wait a moment. */
const LONG_LOG = 65_536
/** Pages that are copied in a moment, and how often at most the copying tries to come so near to the end. */
const [FEW, MOST_TRIES] = [512, 8]

const connection = await new PrismaBetterSQLite3({ url: workerData }).connect()
await connection.executeScript('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')

/** Copies what the log holds into the database file; answers with the pages in the log. */
async function checkpoint(mode) {
  const sql = `PRAGMA wal_checkpoint(${mode})`
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
  return Number(rows[0]?.[1] ?? 0)
}

async function copy() {
  let pages = await checkpoint('PASSIVE')
  if (pages < LONG_LOG) return
  // Writers wait while the rest is copied: what came in the meantime goes first, until little is left.
  for (let [tries, before] = [0, 0]; pages - before > FEW && tries < MOST_TRIES; tries += 1) {
    before = pages
    pages = await checkpoint('PASSIVE')
  }
  await checkpoint('RESTART')
}

setInterval(() => void copy(), EVERY_MS)
