import type { Readable } from '#app/platform/database.server.ts'
import { decryptField, readFieldKey } from '#app/platform/field-cipher.server.ts'
import { hashStrokes, parseStrokes } from './strokes-schema.server.ts'
import { strokesContext } from './strokes-context.ts'
import type { Strokes } from './strokes.ts'

/** The handwriting of a recorded entry; null when it has been erased. @throws when it was tampered with. */
export async function findStrokes(
  database: Readable,
  dataDir: string,
  entryId: string,
  strokesHash: string,
): Promise<Strokes | null> {
  const row = await database.pledgeStrokes.findUnique({
    where: { entryId_strokesHash: { entryId, strokesHash } },
  })
  if (!row) return null
  const plain = decryptField(await readFieldKey(dataDir), row.sealed, strokesContext(entryId, strokesHash))
  const strokes = parseStrokes(plain)
  if (!strokes || hashStrokes(strokes) !== strokesHash)
    throw new Error(`strokes of ${entryId} do not match their hash`)
  return strokes
}
