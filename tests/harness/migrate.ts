import { execFileSync } from 'node:child_process'

/** Brings a database to the newest schema, as an installation does. */
export function migrate(databaseUrl: string): void {
  const config = databaseUrl.startsWith('file:') ? 'prisma.config.ts' : 'prisma/postgres/prisma.config.ts'
  execFileSync('node_modules/.bin/prisma', ['migrate', 'deploy', '--config', config], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
