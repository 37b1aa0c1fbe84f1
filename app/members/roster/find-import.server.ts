import { findUnit } from '#app/members/units/find-units.server.ts'
import type { Unit } from '#app/members/units/unit.ts'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { isId } from '#app/platform/ids.ts'
import { readChoices, type ImportChoices } from './choices.server.ts'
import type { Importer } from './importer.ts'
import { readRosterFile } from './preview-roster.server.ts'
import type { Roster } from './roster.ts'

/** An import somebody has begun. `applied` holds the counts once it is done; the file is gone then. */
export type PendingImport = {
  id: string
  fileName: string
  fileHash: string
  createdAt: Instant
  scope: Unit
  choices: ImportChoices
  content:
    | { kind: 'pending'; roster: Roster; form: string }
    | { kind: 'applied'; at: Instant; summary: string }
}

/** The importer's own import of this id; null when there is none, it has expired or its scope is out of reach now. */
export async function findImport(
  database: Readable,
  importer: Importer,
  id: string,
  now: Instant,
): Promise<PendingImport | null> {
  if (!isId(id) || importer.memberId === null) return null
  const row = await database.rosterImport.findFirst({
    where: { id, createdBy: importer.memberId, expiresAt: { gte: now } },
  })
  const scope = row && (await findUnit(database, importer.scopes, row.scopeId))
  if (!row || !scope) return null
  const { fileName, fileHash, createdAt } = row
  const known = { id, fileName, fileHash, createdAt, scope, choices: readChoices(row.choices) }
  if (row.appliedAt)
    return { ...known, content: { kind: 'applied', at: row.appliedAt, summary: row.summary ?? '{}' } }
  const read = readRosterFile(Buffer.from(row.file), known.choices, dayOf(now))
  // A sheet or header row that is not there any more: back to what the file itself suggests.
  const again = read.ok
    ? read
    : readRosterFile(
        Buffer.from(row.file),
        { ...known.choices, sheet: undefined, headerRow: undefined },
        dayOf(now),
      )
  if (!again.ok) return null
  return { ...known, content: { kind: 'pending', roster: again.roster, form: again.form } }
}
