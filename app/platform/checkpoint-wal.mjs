// Runs in a thread of its own, see checkpoint-aside.server.ts. Plain JavaScript: a thread starts without a compiler.
import { workerData } from 'node:worker_threads'
import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3'

const EVERY_MS = 1_000
/** Pages (of 4 kB) in the log from which on its beginning is used again, for which writers wait a moment. */
const LONG_LOG = 65_536

const connection = await new PrismaBetterSQLite3({ url: workerData }).connect()
await connection.executeScript('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')

/** Copies what the log holds into the database file; pages in the log and how many of them are in the file. */
async function checkpoint(mode) {
  const sql = `PRAGMA wal_checkpoint(${mode})`
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
  return { pages: Number(rows[0]?.[1] ?? 0), copied: Number(rows[0]?.[2] ?? 0) }
}

async function copy() {
  const { pages } = await checkpoint('PASSIVE')
  if (pages >= LONG_LOG) await checkpoint('RESTART')
}

setInterval(() => void copy(), EVERY_MS)
