import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Database, isPostgres } from './database.server.ts'
import { log } from './log.server.ts'

/** Pages (of 4 kB) after which a writer copies the log itself: without help, and where the help fell far behind. */
const [ALONE, HELPED] = [1_000, 131_072]

/**
 * Lets a thread of its own copy SQLite's write-ahead log into the database file, from now on until `stop`. Otherwise every
 * few commits one of them waits for hundreds of pages and another fsync. Durability is as before: a commit is in the
 * synced log when it is acknowledged. Nothing to do with PostgreSQL, whose checkpointer works beside its writers anyway.
 */
export async function checkpointAside(
  database: Database,
  url: string,
): Promise<{ stop: () => Promise<void> }> {
  if (isPostgres(url)) return { stop: async () => undefined }
  const worker = new Worker(resolve('app/platform/checkpoint-wal.mjs'), { workerData: url, execArgv: [] })
  worker.unref()
  worker.once('error', (error) => {
    log.error({ error: String(error) }, 'copying the write-ahead log failed; writers do it again')
    void allow(database, ALONE)
  })
  await allow(database, HELPED)
  return {
    async stop() {
      await worker.terminate()
      await allow(database, ALONE)
    },
  }
}

async function allow(database: Database, pages: number): Promise<void> {
  await database.$queryRawUnsafe(`PRAGMA wal_autocheckpoint = ${pages}`)
}
