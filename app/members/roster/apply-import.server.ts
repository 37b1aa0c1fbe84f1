import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { applyRoster, type ApplyOutcome } from './apply-roster.server.ts'
import type { PendingImport } from './find-import.server.ts'
import type { Importer } from './importer.ts'

export type ApplyImport = ApplyOutcome | { ok: false; reason: 'already-applied' }

/** Applies a pending import and forgets its file, both or neither. Pressing the button twice applies it once. */
export async function applyImport(
  database: Database,
  importer: Importer,
  pending: PendingImport,
  confirmed: { previewHash: string; acceptGoodRows: boolean },
  now: Instant,
): Promise<ApplyImport> {
  if (pending.content.kind === 'applied') return { ok: false, reason: 'already-applied' }
  const { id, scope, choices, fileName, fileHash, content } = pending
  const input = { scope, choices, fileName, fileHash, roster: content.roster, ...confirmed }
  return applyRoster(database, importer, input, now, async (transaction, summary) => {
    await transaction.rosterImport.updateMany({
      where: { id, appliedAt: null },
      data: { file: new Uint8Array(), appliedAt: now, summary: canonicalJson(summary) },
    })
  })
}
