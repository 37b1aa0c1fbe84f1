import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { SubjectKind } from './countersigned.entry.ts'

/** A pledge or report that may be countersigned, with the unit that its signer is in now. */
export type Subject = {
  kind: SubjectKind
  entryId: string
  memberId: string
  unitPath: string
  title: string
  year: number
  signedAt: Instant
  leafHash: string
}

/** The signed pledge or fulfilment report with this entry; null when there is none. */
export async function findSubject(database: Readable, entryId: string): Promise<Subject | null> {
  const [pledge, report] = await Promise.all([
    database.pledgeSignature.findUnique({ where: { entryId } }),
    database.fulfilmentReport.findUnique({ where: { entryId } }),
  ])
  const found = pledge
    ? { kind: 'pledge' as const, ...pledge }
    : report
      ? { kind: 'report' as const, ...report, title: '履诺报告', signedAt: report.reportedAt }
      : null
  if (!found) return null
  const { kind, memberId, title, year, signedAt } = found
  const [member, entry] = await Promise.all([
    database.member.findUniqueOrThrow({
      where: { id: memberId },
      select: { unit: { select: { path: true } } },
    }),
    database.ledgerEntry.findUniqueOrThrow({ where: { id: entryId }, select: { leafHash: true } }),
  ])
  return {
    kind,
    entryId,
    memberId,
    unitPath: member.unit.path,
    title,
    year,
    signedAt,
    leafHash: entry.leafHash,
  }
}
