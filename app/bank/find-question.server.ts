import { z } from 'zod'
import type { Readable } from '#app/platform/database.server.ts'
import { isId } from '#app/platform/ids.ts'
import { stateOf, type BankQuestionDetail, type BankVersion } from './bank-question.ts'
import { readContent } from './question-content.server.ts'

const Authors = z.array(z.string())
const Status = z.enum(['draft', 'in-review', 'approved'])

/** The question of this id, if a unit within the scopes or above one of them keeps it; null otherwise. */
export async function findBankQuestion(
  database: Readable,
  scopes: ReadonlyArray<string>,
  id: string,
): Promise<BankQuestionDetail | null> {
  if (!isId(id)) return null
  const row = await database.bankQuestion.findUnique({
    where: { id },
    include: { unit: true, versions: { orderBy: { version: 'desc' } } },
  })
  if (!row) return null
  const { path, name } = row.unit
  if (!scopes.some((scope) => path.startsWith(scope) || scope.startsWith(path))) return null
  const versions = row.versions.map((version): BankVersion => ({
    version: version.version,
    status: Status.parse(version.status),
    draft: {
      question: readContent(version.content),
      basis: { regulation: version.regulation, year: version.year, article: version.article },
    },
    authors: Authors.parse(JSON.parse(version.authors)),
    changedAt: version.changedAt,
    reviewedBy: version.reviewedBy,
    reviewedAt: version.reviewedAt,
    reviewNote: version.reviewNote,
  }))
  const [newest] = versions
  if (!newest) return null
  const people = versions.flatMap(({ authors, reviewedBy }) => [
    ...authors,
    ...(reviewedBy ? [reviewedBy] : []),
  ])
  const members = await database.member.findMany({
    where: { id: { in: [...new Set(people)] } },
    select: { id: true, name: true },
  })
  return {
    id,
    unit: { id: row.unitId, path, name },
    state: stateOf({ ...row, status: newest.status }),
    approvedVersion: row.approvedVersion,
    retiredReason: row.retiredReason,
    newest,
    versions,
    names: Object.fromEntries(members.map((member) => [member.id, member.name])),
  }
}
