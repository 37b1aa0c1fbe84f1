// `npm run setup`: packages, database schema, then the first administrator.
import { dataSettings, ensureInstalled, migrate, run } from './prepare.mjs'

await ensureInstalled()
migrate(dataSettings().databaseUrl)
run('node_modules/.bin/tsx', ['app/cli/setup.ts'])
