import { existsSync, readFileSync } from 'node:fs'

/** Length of the head of a write-ahead log and of each of its frames (SQLite file format, 4.1). */
const [HEAD, FRAME_HEAD] = [32, 24]

/**
 * Transactions in the write-ahead log of a SQLite database: each ends in a frame that says how long the database is then. Only
 * frames with the salts of the head are of this log; those behind it are older.
 */
export function countCommits(databaseFile: string): number {
  const file = `${databaseFile}-wal`
  const log = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  if (log.length < HEAD) return 0
  const pageSize = log.readUInt32BE(8)
  const salts = log.subarray(16, 24)
  let commits = 0
  for (let at = HEAD; at + FRAME_HEAD + pageSize <= log.length; at += FRAME_HEAD + pageSize) {
    if (!log.subarray(at + 8, at + 16).equals(salts)) break
    if (log.readUInt32BE(at + 4) > 0) commits += 1
  }
  return commits
}
