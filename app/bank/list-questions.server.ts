import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { stateOf, type BankState } from './bank-question.ts'
import type { BankFilter } from './bank-filter.ts'
import type { DraftQuestion } from './draft-question.ts'
import { normalDraft } from './exchange/normal-draft.ts'
import { readContent } from './question-content.server.ts'
import { whereVisible } from './within-paths.server.ts'

/** A question as lists show it: its newest wording. */
export type BankLine = {
  id: string
  state: BankState
  stem: string
  type: string
  point: string
  regulation: string
  year: number | null
  article: string
  difficulty: number
  unitName: string
  changedAt: string
}

type Row = Omit<BankLine, 'state' | 'stem'> & {
  status: string
  approvedVersion: number | null
  retiredAt: string | null
  content: string
}

/** Whole questions that the filter leaves, for an export: their newest wording, in the order they were made. */
export async function listDrafts(
  database: Readable,
  scopes: ReadonlyArray<string>,
  filter: BankFilter,
): Promise<Array<DraftQuestion>> {
  const rows = await database.$queryRaw<Array<Pick<Row, 'content' | 'regulation' | 'year' | 'article'>>>`
    SELECT v."content", v."regulation", v."year", v."article" ${fromQuestions(scopes, filter)} ORDER BY q."id"`
  return rows.map(({ content, ...basis }) => normalDraft({ question: readContent(content), basis }))
}

function fromQuestions(scopes: ReadonlyArray<string>, filter: BankFilter): Prisma.Sql {
  return Prisma.sql`FROM "BankQuestion" q
    JOIN "BankQuestionVersion" v ON v."questionId" = q."id" AND v."version" = q."newestVersion"
    JOIN "OrgUnit" u ON u."id" = q."unitId"
    WHERE ${whereVisible(scopes)} AND ${whereFilter(filter)}`
}

/** The questions that the filter leaves, newest changes first, and how many there are in all. */
export async function listQuestions(
  database: Readable,
  scopes: ReadonlyArray<string>,
  filter: BankFilter,
  { skip, take }: { skip: number; take: number },
): Promise<{ lines: Array<BankLine>; count: number }> {
  const from = fromQuestions(scopes, filter)
  const [counted] = await database.$queryRaw<Array<{ count: number }>>`
    SELECT CAST(count(*) AS INTEGER) AS "count" ${from}`
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT q."id", q."approvedVersion", q."retiredAt", v."status", v."content", v."type", v."point", v."regulation",
      v."year", v."article", v."difficulty", v."changedAt", u."name" AS "unitName"
    ${from} ORDER BY v."changedAt" DESC, q."id" DESC
    LIMIT CAST(${take} AS INTEGER) OFFSET CAST(${skip} AS INTEGER)`
  return { lines: rows.map(lineOf), count: Number(counted?.count ?? 0) }
}

function lineOf({ content, status, approvedVersion, retiredAt, ...row }: Row): BankLine {
  // Our own canonical JSON; a list needs one text of it.
  const { stem }: { stem: string } = JSON.parse(content)
  return { ...row, stem, state: stateOf({ status, approvedVersion, retiredAt }) }
}

function whereFilter(filter: BankFilter): Prisma.Sql {
  const parts = [stateSql(filter.state)]
  if (filter.type !== null) parts.push(Prisma.sql`v."type" = ${filter.type}`)
  if (filter.difficulty !== null)
    parts.push(Prisma.sql`v."difficulty" = CAST(${filter.difficulty} AS INTEGER)`)
  if (filter.regulation !== '') parts.push(Prisma.sql`v."regulation" = ${filter.regulation}`)
  if (filter.year !== null) parts.push(Prisma.sql`v."year" = CAST(${filter.year} AS INTEGER)`)
  if (filter.article !== '') parts.push(Prisma.sql`v."article" = ${filter.article}`)
  if (filter.point !== '') parts.push(Prisma.sql`v."point" = ${filter.point}`)
  if (filter.unit !== '') parts.push(Prisma.sql`q."unitId" = ${filter.unit}`)
  if (filter.search !== '') parts.push(searchSql(filter.search))
  return Prisma.join(parts, ' AND ')
}

/** The words of the question, which its content holds as JSON, and those of its basis and knowledge point. */
function searchSql(search: string): Prisma.Sql {
  const pattern = (words: string) => `%${words.replace(/[\\%_]/gu, '\\$&')}%`
  const plain = pattern(search)
  return Prisma.sql`(v."content" LIKE ${pattern(JSON.stringify(search).slice(1, -1))} ESCAPE '\\'
    OR v."regulation" || v."article" LIKE ${plain} ESCAPE '\\' OR v."point" LIKE ${plain} ESCAPE '\\')`
}

function stateSql(state: BankState | null): Prisma.Sql {
  if (state === null) return Prisma.sql`q."retiredAt" IS NULL`
  if (state === 'retired') return Prisma.sql`q."retiredAt" IS NOT NULL`
  const present = Prisma.sql`q."retiredAt" IS NULL`
  if (state === 'in-review' || state === 'approved') return Prisma.sql`${present} AND v."status" = ${state}`
  const inUse = state === 'revising' ? Prisma.sql`IS NOT NULL` : Prisma.sql`IS NULL`
  return Prisma.sql`${present} AND v."status" = 'draft' AND q."approvedVersion" ${inUse}`
}
