import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3'
import { defineConfig } from 'prisma/config'

/**
 * For `prisma generate` and `prisma migrate diff` alone. The JavaScript engine with a driver adapter is what
 * lets the command line run where no engine binary can be downloaded.
 */
export default defineConfig({
  experimental: { adapter: true },
  engine: 'js',
  schema: 'prisma/schema.prisma',
  adapter: async () => new PrismaBetterSQLite3({ url: process.env.DATABASE_URL ?? 'file::memory:' }),
})
