import type { Transaction } from '#app/platform/database.server.ts'

/** Acts of organizers on one exam wait for each other: on PostgreSQL a second press waits here until the first one is there to be seen. */
export async function lockExam(tx: Transaction, examId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Exam" SET "updatedAt" = "updatedAt" WHERE "id" = ${examId}`
}
