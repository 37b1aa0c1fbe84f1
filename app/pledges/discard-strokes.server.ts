import type { Readable } from '#app/platform/database.server.ts'

/** Removes handwriting of a submission that was refused, unless the recorded entry of this id is bound to it. */
export async function discardStrokes(
  database: Readable,
  entryId: string,
  strokesHash: string,
): Promise<void> {
  const entry = await database.ledgerEntry.findUnique({ where: { id: entryId }, select: { payload: true } })
  if (entry?.payload.includes(strokesHash)) return
  await database.pledgeStrokes.deleteMany({ where: { entryId, strokesHash } })
}
