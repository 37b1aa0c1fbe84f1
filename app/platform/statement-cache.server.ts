import { LRUCache } from 'lru-cache'

/** The part of a better-sqlite3 statement that the adapter of Prisma uses. */
type Statement = {
  reader: boolean
  run(args?: ReadonlyArray<unknown>): unknown
  columns(): unknown
  raw(on: boolean): { all(args: ReadonlyArray<unknown>): unknown }
}
type BoundStatement = {
  reader: boolean
  run(): unknown
  columns(): unknown
  raw(): { all(): unknown }
}
type Connection = { prepare(sql: string): Statement; exec(sql: string): unknown; close(): unknown }

const MOST_STATEMENTS = 500

/**
 * A connection that compiles each statement once. The adapter compiles anew for every call, which is a sixth of the
 * time of a page that reads twice. Calls are synchronous, so a statement is never used by two at a time.
 */
export function withStatementCache({ prepare, exec, close }: Connection) {
  const statements = new LRUCache<string, Statement>({ max: MOST_STATEMENTS })

  function prepareOnce(sql: string) {
    const statement = statements.get(sql) ?? prepare(sql)
    statements.set(sql, statement)
    return { bind: (args: ReadonlyArray<unknown>) => bound(statement, args), run: () => statement.run() }
  }

  return { prepare: prepareOnce, exec, close }
}

function bound(statement: Statement, args: ReadonlyArray<unknown>): BoundStatement {
  return {
    reader: statement.reader,
    run: () => statement.run(args),
    columns: () => statement.columns(),
    raw: () => ({ all: () => statement.raw(true).all(args) }),
  }
}
