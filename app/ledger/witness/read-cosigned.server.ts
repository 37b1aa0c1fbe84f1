import type { Readable } from '#app/platform/database.server.ts'

/** The note of a checkpoint with the cosignatures of witnesses as further signature lines. */
export async function readCosigned(
  database: Readable,
  { size, note }: { size: number; note: string },
): Promise<string> {
  const lines = await database.ledgerCosignature.findMany({
    where: { size },
    orderBy: { witnessId: 'asc' },
    select: { line: true },
  })
  return note + lines.map(({ line }) => `${line}\n`).join('')
}
