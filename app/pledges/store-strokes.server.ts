import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { encryptField, readFieldKey } from '#app/platform/field-cipher.server.ts'
import { hashStrokes } from './strokes-schema.server.ts'
import { strokesContext } from './strokes-context.ts'
import type { Strokes } from './strokes.ts'

/** Keeps the handwriting of an entry-to-be, encrypted; keeping the same again changes nothing. */
export async function storeStrokes(
  database: Readable,
  dataDir: string,
  row: { entryId: string; memberId: string; strokes: Strokes; storedAt: Instant },
): Promise<void> {
  const strokesHash = hashStrokes(row.strokes)
  const key = await readFieldKey(dataDir)
  const sealed = encryptField(key, canonicalJson(row.strokes), strokesContext(row.entryId, strokesHash))
  // One statement, not a model's upsert: of two at once both must go through.
  await database.$executeRaw`
    INSERT INTO "PledgeStrokes" ("entryId", "strokesHash", "memberId", "sealed", "storedAt")
    VALUES (${row.entryId}, ${strokesHash}, ${row.memberId}, ${sealed}, ${row.storedAt})
    ON CONFLICT ("entryId", "strokesHash") DO NOTHING`
}
