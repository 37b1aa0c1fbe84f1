import { cleanText } from '#app/members/roster/clean-text.ts'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { newId } from '#app/platform/ids.ts'
import { readBankFile } from './read-bank-file.server.ts'

/** A file nobody has applied is forgotten after a day. */
const KEPT_MS = 24 * 60 * 60 * 1000

export type StartBankImport = { ok: true; id: string } | { ok: false; sentence: string }

/** Keeps a file of questions as a pending import, if questions can be found in it. The caller has checked the right. */
export async function startBankImport(
  database: Database,
  memberId: string,
  upload: { fileName: string; bytes: Buffer; unitId: string },
  now: Instant,
): Promise<StartBankImport> {
  await database.bankImport.deleteMany({ where: { expiresAt: { lt: now } } })
  const read = readBankFile(upload.bytes)
  if (!read.ok) return read
  const id = newId()
  await database.bankImport.create({
    data: {
      ...{ id, createdBy: memberId, createdAt: now, expiresAt: addMilliseconds(now, KEPT_MS) },
      fileName: cleanText(upload.fileName.toWellFormed()).slice(0, 120) || '题目',
      fileHash: sha256(upload.bytes),
      file: new Uint8Array(upload.bytes),
      unitId: upload.unitId,
      choices: '{}',
    },
  })
  return { ok: true, id }
}
