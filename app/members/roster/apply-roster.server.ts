import { audit } from '#app/members/audit.server.ts'
import type { Unit } from '#app/members/units/unit.ts'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Database, Transaction } from '#app/platform/database.server.ts'
import type { ImportChoices } from './choices.server.ts'
import type { Importer } from './importer.ts'
import type { RosterPlan } from './plan.ts'
import { previewRoster } from './preview-roster.server.ts'
import type { Roster } from './roster.ts'
import { writePlan } from './write-plan.server.ts'

export type RosterInput = {
  scope: Unit
  roster: Roster
  choices: ImportChoices
  /** Name and SHA-256 of the file, for the audit log. */
  fileName: string
  fileHash: string
  /** `hash` of the preview that was shown. */
  previewHash: string
  /** Rows with problems are left out; without this one such row stops the import. */
  acceptGoodRows: boolean
}

export type ApplyOutcome =
  | { ok: true; counts: RosterPlan['counts']; leavers: number; createdUnits: number }
  /** `changed`: members were changed since the preview; `refused-rows`: some rows are wrong and that was not accepted. */
  | { ok: false; reason: 'changed' | 'refused-rows' | 'missing-columns' }

/**
 * Applies a roster exactly as previewed, in one transaction: all good rows, or nothing. `also` runs in the same
 * transaction after the rows are written.
 */
export async function applyRoster(
  database: Database,
  importer: Importer,
  input: RosterInput,
  now: Instant,
  also: (transaction: Transaction, counts: RosterPlan['counts']) => Promise<void> = async () => {},
): Promise<ApplyOutcome> {
  if (input.roster.missing.length > 0) return { ok: false, reason: 'missing-columns' }
  try {
    return await database.$transaction(
      (transaction) => applyWithin(transaction, importer, input, now, also),
      {
        // Nobody may change a member between what is read here and what is written.
        isolationLevel: 'Serializable',
        maxWait: 20_000,
        timeout: 120_000,
      },
    )
  } catch (error) {
    if (isWriteConflict(error)) return { ok: false, reason: 'changed' }
    throw error
  }
}

async function applyWithin(
  transaction: Transaction,
  importer: Importer,
  input: RosterInput,
  now: Instant,
  also: (transaction: Transaction, counts: RosterPlan['counts']) => Promise<void>,
): Promise<ApplyOutcome> {
  const { scope, roster, choices, fileName, fileHash } = input
  const preview = await previewRoster(transaction, importer, scope, roster, choices, dayOf(now))
  const { plan } = preview
  if (preview.hash !== input.previewHash) return { ok: false, reason: 'changed' }
  if (plan.counts.refused > 0 && !input.acceptGoodRows) return { ok: false, reason: 'refused-rows' }
  await writePlan(transaction, preview, importer.memberId, now)
  const leavers = plan.markLeavers ? plan.absent.length : 0
  await audit(transaction, {
    at: now,
    actorId: importer.memberId,
    action: 'roster.imported',
    subject: scope.id,
    unitPath: scope.path,
    detail: { fileName, fileHash, counts: plan.counts, leavers },
  })
  await also(transaction, plan.counts)
  return {
    ok: true,
    counts: plan.counts,
    leavers,
    createdUnits: plan.unknownUnits.filter(({ parent }) => parent !== null).length,
  }
}

/** Prisma's code for a transaction that lost against another one. */
function isWriteConflict(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2034'
}
