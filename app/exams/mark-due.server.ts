import type { Transaction } from '#app/platform/database.server.ts'

/** A sitting that is handed in; `entryId`: the entry that did it. */
type HandedIn = { sittingId: string; examId: string; entryId: string }

/**
 * Notes that a sitting waits to be marked, in the transaction that hands it in. A note for the keeper and no read table: it goes
 * when the mark is there. Replaying the ledger notes it anew, and marking anew by the same answers gives the same mark.
 */
export async function noteMarkDue(tx: Transaction, { sittingId, examId, entryId }: HandedIn): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ExamMarkDue" ("sittingId", "examId", "entryId") VALUES (${sittingId}, ${examId}, ${entryId})
    ON CONFLICT ("sittingId") DO UPDATE SET "entryId" = excluded."entryId"`
}

/** Takes the note back of sittings as they were read before they were marked; one handed in anew since then still waits. */
export async function settleMarkDue(
  tx: Transaction,
  marked: ReadonlyArray<{ id: string; submitEntryId: string | null }>,
): Promise<void> {
  const sittingId = { in: marked.map(({ id }) => id) }
  const entryId = { in: marked.flatMap(({ submitEntryId }) => submitEntryId ?? []) }
  await tx.examMarkDue.deleteMany({ where: { sittingId, entryId } })
}
