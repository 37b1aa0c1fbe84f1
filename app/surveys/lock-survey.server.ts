import type { Transaction } from '#app/platform/database.server.ts'

/** Casting and mixing of one questionnaire wait for each other; on PostgreSQL this row is what they wait at. */
export async function lockSurvey(tx: Transaction, surveyId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Survey" SET "id" = "id" WHERE "id" = ${surveyId}`
}
