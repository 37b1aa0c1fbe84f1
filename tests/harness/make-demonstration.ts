import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { migrate } from './migrate.ts'

/** Puts the demonstration organization into an empty folder. */
export function makeDemonstration(dataDir: string): void {
  const databaseUrl = `file:${join(dataDir, 'lianxue.db')}`
  migrate(databaseUrl)
  execFileSync('node_modules/.bin/tsx', ['prisma/seed/demo.ts'], {
    env: {
      ...process.env,
      LIANXUE_DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
