import type { Database, Transaction } from '#app/platform/database.server.ts'

/** Notes, in the transaction that marks sittings of exams which release by themselves, that results wait for it. */
export async function noteReleaseDue(tx: Transaction, examIds: Iterable<string>): Promise<void> {
  for (const examId of examIds) await holdNote(tx, examId)
}

/** Takes the note back unless a sitting of the exam is marked and not released. */
export async function settleReleaseDue(database: Database, examId: string): Promise<void> {
  await database.$transaction(async (tx) => {
    // PostgreSQL lets whoever marks a sitting at this moment finish first, so that it is seen here.
    await holdNote(tx, examId)
    await tx.$executeRaw`
      DELETE FROM "ExamReleaseDue" WHERE "examId" = ${examId} AND NOT EXISTS (
        SELECT 1 FROM "ExamMark" m LEFT JOIN "ExamResult" r ON r."sittingId" = m."sittingId"
        WHERE m."examId" = ${examId} AND r."sittingId" IS NULL)`
  })
}

/** Writes the note, there or not, so that nobody else can before this transaction is over. */
async function holdNote(tx: Transaction, examId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ExamReleaseDue" ("examId") VALUES (${examId})
    ON CONFLICT ("examId") DO UPDATE SET "examId" = excluded."examId"`
}
