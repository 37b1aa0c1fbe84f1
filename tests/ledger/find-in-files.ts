import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Database } from '#app/platform/database.server.ts'

/** The files below a folder whose bytes hold the text, as UTF-8 or as UTF-16 of either order. */
export function findInFiles(folder: string, text: string): Array<string> {
  const little = Buffer.from(text, 'utf16le')
  const needles = [Buffer.from(text), little, Buffer.from(little).swap16()]
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => {
      const bytes = readFileSync(join(folder, name))
      return needles.some((needle) => bytes.includes(needle))
    })
}

/** The tables with a row that holds the text, in either database. */
export async function findInTables(database: Database, text: string): Promise<Array<string>> {
  const found: Array<string> = []
  for (const name of Object.values(Prisma.ModelName)) {
    const rows = await database.$queryRawUnsafe<Array<unknown>>(`SELECT * FROM "${name}"`)
    const whole = JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? '' : value))
    if (whole.includes(text)) found.push(name)
  }
  return found
}
