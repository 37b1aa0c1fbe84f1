import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Question } from '#app/questions/question.ts'
import { readContent } from './question-content.server.ts'
import { bankQuestionId, bankRef, withoutVersion } from './question-ref.ts'
import { wherePathLeadsThrough } from './within-paths.server.ts'

/** A question of the database as a ref names it; `inUse` is the ref of the version in use, null where none may be asked. */
export type NamedQuestion = {
  question: Question
  standing: 'in-use' | 'replaced' | 'not-approved' | 'retired'
  inUse: string | null
}

type Row = {
  id: string
  version: number
  content: string
  approvedVersion: number | null
  retiredAt: string | null
}

/**
 * What these refs name in the bank of the unit and of those above it, by ref, whether it may be asked or not. A ref without
 * a version names the one in use. Refs that name nothing there are missing.
 */
export async function findNamedQuestions(
  database: Readable,
  unitPath: string,
  refs: ReadonlyArray<string>,
): Promise<Map<string, NamedQuestion>> {
  const ids = [...new Set(refs.map(bankQuestionId).filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT q."id", v."version", v."content", q."approvedVersion", q."retiredAt"
    FROM "OrgUnit" u JOIN "BankQuestion" q ON q."unitId" = u."id"
    JOIN "BankQuestionVersion" v ON v."questionId" = q."id"
    WHERE ${wherePathLeadsThrough(unitPath)} AND q."id" IN (${Prisma.join(ids)})`
  const byRef = new Map<string, Row>()
  for (const row of rows) {
    const ref = bankRef(row.id, row.version)
    byRef.set(ref, row)
    if (row.version === row.approvedVersion) byRef.set(withoutVersion(ref), row)
  }
  return new Map(
    refs.flatMap((ref) => {
      const row = byRef.get(ref)
      return row ? [[ref, namedOf(row)] as const] : []
    }),
  )
}

function namedOf({ id, version, content, approvedVersion, retiredAt }: Row): NamedQuestion {
  const isAskable = approvedVersion !== null && retiredAt === null
  return {
    question: readContent(content),
    standing: standingOf({ version, approvedVersion, retiredAt }),
    inUse: isAskable ? bankRef(id, approvedVersion) : null,
  }
}

function standingOf({
  version,
  approvedVersion,
  retiredAt,
}: Pick<Row, 'version' | 'approvedVersion' | 'retiredAt'>): NamedQuestion['standing'] {
  if (retiredAt !== null) return 'retired'
  if (approvedVersion === null || version > approvedVersion) return 'not-approved'
  return version === approvedVersion ? 'in-use' : 'replaced'
}
