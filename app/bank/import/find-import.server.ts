import { findUnit } from '#app/members/units/find-units.server.ts'
import type { Unit } from '#app/members/units/unit.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { isId } from '#app/platform/ids.ts'
import { listKnownQuestions } from '../list-known-questions.server.ts'
import { findImported } from './find-imported.server.ts'
import { importStanding, type ImportStanding } from './import-standing.ts'
import { planImport, type PlannedRow } from './plan-import.ts'
import { readBankFile, type BankFile } from './read-bank-file.server.ts'

/** An import somebody has begun: what it would do now, or what it did. `hash` changes with anything that it would do. */
export type PendingBankImport = { id: string; fileName: string; unit: Unit } & (
  | { kind: 'pending'; file: BankFile; rows: Array<PlannedRow>; hash: string }
  | { kind: 'applied'; at: Instant; keptUntil: Instant; summary: string; standing: ImportStanding }
)

/** The member's own import of this id; null when there is none, it has expired or its unit is out of reach now. */
export async function findBankImport(
  database: Readable,
  { memberId, scopes }: { memberId: string; scopes: ReadonlyArray<string> },
  id: string,
  now: Instant,
): Promise<PendingBankImport | null> {
  if (!isId(id)) return null
  const row = await database.bankImport.findFirst({
    where: { id, createdBy: memberId, expiresAt: { gte: now } },
  })
  const unit = row && (await findUnit(database, scopes, row.unitId))
  if (!row || !unit) return null
  const { fileName } = row
  if (row.appliedAt) {
    const standing = importStanding(await findImported(database, id), fileName)
    const { appliedAt: at, expiresAt: keptUntil } = row
    return { id, fileName, unit, kind: 'applied', at, keptUntil, summary: row.summary ?? '{}', standing }
  }
  const read = readBankFile(Buffer.from(row.file))
  if (!read.ok) return null
  const rows = planImport(read.file.questions, await listKnownQuestions(database, unit.path))
  const outcomes = rows.map(({ place, outcome, like }) => [place, outcome, like?.words ?? ''])
  return {
    id,
    fileName,
    unit,
    kind: 'pending',
    file: read.file,
    rows,
    hash: sha256(JSON.stringify(outcomes)),
  }
}
