import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject, vi } from 'vitest'

// Each test file gets a data directory and a migrated, empty database of its own, before it loads any of our code.
// One process runs many files: none may find what another's modules hold.
vi.resetModules()
for (const key of Object.getOwnPropertySymbols(globalThis))
  if (key.description?.startsWith('lianxue.')) Reflect.deleteProperty(globalThis, key)
const dataDir = mkdtempSync(join(tmpdir(), 'lianxue-test-'))
process.env.NODE_ENV = 'test'
process.env.LIANXUE_DATA_DIR = dataDir
process.env.DATABASE_URL = inject('postgresUrl')
  ? await copyPostgres(inject('postgresUrl'))
  : copySqlite(inject('sqliteTemplate'))

afterAll(async () => {
  // Only where a test opened it: loading the client takes longer than many a test.
  if (Symbol.for('lianxue.database') in globalThis) {
    const { database } = await import('#app/platform/database.server.ts')
    await database.$disconnect()
  }
  rmSync(dataDir, { recursive: true, force: true })
})

function copySqlite(template: string): string {
  const path = join(dataDir, 'lianxue.db')
  if (template) copyFileSync(template, path)
  return `file:${path}`
}

async function copyPostgres(url: string): Promise<string> {
  const name = `test_${process.pid}_${Date.now().toString(36)}`
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  await client.query(`CREATE DATABASE "${name}" TEMPLATE "template"`)
  await client.end()
  return `${url}/${name}`
}
