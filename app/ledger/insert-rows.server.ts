import { isPostgres, type Transaction } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { columns, rowsIn } from './json-rows.server.ts'

/** Where rows go: a table, and its columns by what they hold. `after`: SQL that follows the values. Written in the code alone. */
export type Target = {
  table: string
  texts: ReadonlyArray<string>
  numbers?: ReadonlyArray<string>
  after?: string
}

type Send = (statement: TemplateStringsArray, ...values: Array<unknown>) => Promise<unknown>

/**
 * Inserts rows, which name the columns. PostgreSQL is sent all of them in one journey; SQLite, in this very process, takes them
 * one by one in half of the time or less that it needs to read them from JSON.
 */
export function insertInto(target: Target) {
  const insert = inserting(target)
  return (tx: Transaction, rows: ReadonlyArray<object>): Promise<void> =>
    insert(tx.$executeRaw.bind(tx), rows)
}

/** The same with a RETURNING in `after`: answers with the rows that it gives, in no order. */
export function insertReturning<Returned>(target: Target) {
  const insert = inserting(target)
  return async (tx: Transaction, rows: ReadonlyArray<object>): Promise<Array<Returned>> => {
    const returned: Array<Returned> = []
    const query = tx.$queryRaw.bind(tx)
    await insert(async (...statement) => {
      returned.push(...(await query<Array<Returned>>(...statement)))
    }, rows)
    return returned
  }
}

function inserting({ table, texts, numbers = [], after = '' }: Target) {
  const names = [...texts, ...numbers]
  const into = `INSERT INTO "${table}" (${columns(names).sql})`
  const allRows = template([`${into} `, ` ${after}`])
  const oneRow = template([`${into} VALUES (`, ...names.slice(1).map(() => ', '), `) ${after}`])

  return async (send: Send, rows: ReadonlyArray<object>): Promise<void> => {
    if (rows.length === 0) return
    if (isPostgres(settings.databaseUrl)) await send(allRows, rowsIn(rows, texts, numbers))
    else for (const row of rows) await send(oneRow, ...names.map((name) => valueOf(row, name)))
  }
}

function valueOf(row: object, name: string): unknown {
  return Reflect.get(row, name) ?? null
}

/** The texts of a statement around its values, as a tagged template has them: the same object for every row. */
function template(texts: ReadonlyArray<string>): TemplateStringsArray {
  return Object.assign([...texts], { raw: texts })
}
