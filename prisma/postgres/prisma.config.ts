import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { defineConfig } from 'prisma/config'

/** PostgreSQL's `name` and `char` types, their arrays, and what the migration engine can read instead. */
const READABLE_TYPE: Record<number, number> = { 19: 25, 18: 25, 1002: 1009, 1003: 1009 }

/**
 * The JavaScript migration engine fails on catalogue columns of type `name`; this pool presents them as text.
 * Only migrations need it: the application itself reads no catalogue.
 */
class CataloguePool extends pg.Pool {
  // pg declares `query` with eleven overloads; the subclass passes every argument through unchanged.
  override query = (async (...args: Parameters<pg.Pool['query']>) => {
    const result: unknown = await super.query(...args)
    for (const one of Array.isArray(result) ? result : [result]) {
      for (const field of one?.fields ?? [])
        field.dataTypeID = READABLE_TYPE[field.dataTypeID] ?? field.dataTypeID
    }
    return result
  }) as pg.Pool['query']
}

export default defineConfig({
  experimental: { adapter: true },
  engine: 'js',
  schema: './schema.prisma',
  migrations: { path: './migrations' },
  adapter: async () =>
    new PrismaPg(
      new CataloguePool({ connectionString: process.env.DATABASE_URL ?? 'postgresql://localhost/none' }),
    ),
})
