import type { TestProject } from 'vitest/node'
import { writeCatalogue } from '#app/courses/content/write-catalogue.server.ts'
import { sqliteTemplate } from './template.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the migrated SQLite file, or empty when the run is on PostgreSQL or on none. */
    sqliteTemplate: string
    /** URL of the PostgreSQL server without a database name, or empty when the run is on SQLite. */
    postgresUrl: string
  }
}

/**
 * `LIANXUE_TEST_DATABASE=postgres` runs the tests on PostgreSQL, `sqlite` on SQLite, each without those that need no
 * database; these are run by `none`. Without it all run, on SQLite.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  // The server reads compiled content; tests run on the content that is in the tree.
  await writeCatalogue(process.cwd())
  const wanted = process.env.LIANXUE_TEST_DATABASE
  if (wanted !== 'postgres') {
    project.provide('sqliteTemplate', wanted === 'none' ? '' : sqliteTemplate())
    project.provide('postgresUrl', '')
    return undefined
  }
  // Loaded for PostgreSQL alone: its library takes hold of how the process ends.
  const { startPostgres } = await import('./postgres.ts')
  const server = await startPostgres()
  project.provide('sqliteTemplate', '')
  project.provide('postgresUrl', server.url)
  return server.stop
}
