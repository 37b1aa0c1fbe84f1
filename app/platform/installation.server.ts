import type { Readable } from './database.server.ts'

const DEMONSTRATION = 'demonstration'

/** Whether this database holds the demonstration organization with its known passwords. */
export async function isDemonstration(database: Readable): Promise<boolean> {
  return (await database.installation.findUnique({ where: { key: DEMONSTRATION } })) !== null
}

/** Marks this database as a demonstration, once its data is complete. */
export async function markDemonstration(database: Readable, at: string): Promise<void> {
  await database.installation.create({ data: { key: DEMONSTRATION, value: at } })
}
