import { addMilliseconds, dayOf, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { newId } from '#app/platform/ids.ts'
import { NO_CHOICES, writeChoices } from './choices.server.ts'
import { cleanText } from './clean-text.ts'
import { readRosterFile } from './preview-roster.server.ts'
import type { FileRefusal } from './table/table.ts'

/** A file nobody has applied is forgotten after a day. */
const KEPT_MS = 24 * 60 * 60 * 1000

export type StartImport = { ok: true; id: string } | { ok: false; reason: FileRefusal }

/**
 * Keeps a roster file as a pending import, if it can be read at all. The name is kept for showing only. The caller has
 * checked the right over the scope.
 */
export async function startImport(
  database: Database,
  memberId: string,
  upload: { fileName: string; bytes: Buffer; scopeId: string },
  now: Instant,
): Promise<StartImport> {
  await database.rosterImport.deleteMany({ where: { expiresAt: { lt: now } } })
  const read = readRosterFile(upload.bytes, NO_CHOICES, dayOf(now))
  if (!read.ok) return read
  const id = newId()
  await database.rosterImport.create({
    data: {
      id,
      createdBy: memberId,
      createdAt: now,
      expiresAt: addMilliseconds(now, KEPT_MS),
      fileName: cleanText(upload.fileName.toWellFormed()).slice(0, 120) || '名册',
      fileHash: sha256(upload.bytes),
      file: new Uint8Array(upload.bytes),
      scopeId: upload.scopeId,
      choices: writeChoices(NO_CHOICES),
    },
  })
  return { ok: true, id }
}
