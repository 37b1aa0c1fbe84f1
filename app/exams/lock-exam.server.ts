import type { Transaction } from '#app/platform/database.server.ts'

/**
 * Lets acts upon an exam come one after the other: PostgreSQL makes a second press wait here until what the first one wrote is
 * there to be seen, SQLite writes one at a time anyway. The first statement of the transaction.
 */
export async function lockExam(tx: Transaction, examId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Exam" SET "updatedAt" = "updatedAt" WHERE "id" = ${examId}`
}
