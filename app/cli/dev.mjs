// `npm run dev`: packages and database schema, then the development server.
import { dataSettings, ensureInstalled, migrate, run } from './prepare.mjs'

await ensureInstalled()
migrate(dataSettings().databaseUrl)
run('node_modules/.bin/tsx', ['app/server/dev.ts'], { NODE_ENV: 'development' })
