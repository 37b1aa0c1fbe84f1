import { inTreeOrder, type Unit } from '#app/members/units/unit.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { whereVisible } from './within-paths.server.ts'

/** A value that the list can be narrowed to, with how many questions in use or in preparation have it. */
export type BankChoice = { value: string; label: string; count: number }

/** What a bank can be narrowed by. */
export type BankChoices = {
  /** Not even a retired question is kept. */
  isEmpty: boolean
  regulations: Array<BankChoice>
  points: Array<BankChoice>
  units: Array<BankChoice>
}

type Row = Unit & { regulation: string; point: string; count: number }

/** The laws, knowledge points and units that the questions of these subtrees have, all from one query. */
export async function findBankChoices(
  database: Readable,
  scopes: ReadonlyArray<string>,
): Promise<BankChoices> {
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT u."id", u."path", u."name", u."kind", u."parentId", v."regulation", v."point",
      CAST(sum(CASE WHEN q."retiredAt" IS NULL THEN 1 ELSE 0 END) AS INTEGER) AS "count"
    FROM "BankQuestion" q
    JOIN "BankQuestionVersion" v ON v."questionId" = q."id" AND v."version" = q."newestVersion"
    JOIN "OrgUnit" u ON u."id" = q."unitId"
    WHERE ${whereVisible(scopes)}
    GROUP BY u."id", u."path", u."name", u."kind", u."parentId", v."regulation", v."point"`
  const words = (kind: 'regulation' | 'point') => {
    const values = [...new Set(rows.map((row) => row[kind]))].filter((value) => value !== '')
    return values
      .sort((one, other) => one.localeCompare(other, 'zh-CN'))
      .map((value) => choice(rows, { value, label: value }, (row) => row[kind]))
  }
  const units = inTreeOrder([...new Map(rows.map((row) => [row.id, row])).values()])
  return {
    isEmpty: rows.length === 0,
    regulations: words('regulation'),
    points: words('point'),
    units: units.map(({ id, name }) => choice(rows, { value: id, label: name }, (row) => row.id)),
  }
}

function choice(
  rows: ReadonlyArray<Row>,
  named: { value: string; label: string },
  of: (row: Row) => string,
): BankChoice {
  const own = rows.filter((row) => of(row) === named.value)
  return { ...named, count: own.reduce((sum, { count }) => sum + Number(count), 0) }
}
