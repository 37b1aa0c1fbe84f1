import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** Tenths of a 学时 that are entered for a member of a live session; null when nothing is. */
export async function findOwnCredit(
  database: Readable,
  sessionId: string,
  memberId: string,
): Promise<number | null> {
  const rows = await database.$queryRaw<Array<{ creditTenths: number }>>(Prisma.sql`
    SELECT a."creditTenths" FROM "LiveSessionTraining" t JOIN "Attendance" a ON a."trainingId" = t."trainingId"
    WHERE t."sessionId" = ${sessionId} AND a."memberId" = ${memberId}`)
  return rows[0]?.creditTenths ?? null
}
