import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { derivePostgresSchema } from './derive-postgres.ts'

// Both clients from the one schema; the derived schema is committed so that a reader can see it.
writeFileSync(
  'prisma/postgres/schema.prisma',
  derivePostgresSchema(readFileSync('prisma/schema.prisma', 'utf8')),
)
for (const config of ['prisma.config.ts', 'prisma/postgres/prisma.config.ts'])
  execFileSync('node_modules/.bin/prisma', ['generate', '--config', config], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
