import type { Readable } from '#app/platform/database.server.ts'
import type { ImportedRow } from './import-standing.ts'

/** The questions that an applied import has made, each with its newest wording. */
export async function findImported(
  database: Readable,
  importId: string,
): Promise<Array<ImportedRow & { id: string }>> {
  const rows = await database.bankQuestion.findMany({
    where: { versions: { some: { version: 1, importId } } },
    select: {
      ...{ id: true, createdAt: true, newestVersion: true, approvedVersion: true },
      ...{ retiredAt: true, retiredReason: true },
      versions: {
        select: { status: true, changedAt: true, reviewedAt: true },
        orderBy: { version: 'desc' },
        take: 1,
      },
    },
  })
  return rows.flatMap(({ versions: [newest], ...row }) => (newest ? [{ ...row, newest }] : []))
}
