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

/** What was chosen for good when this installation was set up; null while it was not. */
export async function readChoice(database: Readable, key: string): Promise<string | null> {
  return (await database.installation.findUnique({ where: { key } }))?.value ?? null
}

/** Keeps a choice for good; one that was made before stays. */
export async function keepChoice(database: Readable, key: string, value: string): Promise<void> {
  await database.installation.upsert({ where: { key }, create: { key, value }, update: {} })
}
