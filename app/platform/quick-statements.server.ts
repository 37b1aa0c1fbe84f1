import { LRUCache } from 'lru-cache'

/** The parts of better-sqlite3 that are used here. */
type Column = { name: string; type: string | null }
type Statement = {
  reader: boolean
  safeIntegers(on: boolean): Statement
  columns(): ReadonlyArray<Column>
  all(args: ReadonlyArray<unknown>): ReadonlyArray<Record<string, unknown>>
  run(args: ReadonlyArray<unknown>): { changes: number | bigint }
}
type Connection = { prepare(sql: string): Statement }
type Plan =
  | { kind: 'rows'; statement: Statement; integers: ReadonlyArray<string> }
  | { kind: 'changes'; statement: Statement }
  | { kind: 'other' }
type Values = ReadonlyArray<unknown>

const MOST_STATEMENTS = 300

/** Runs a statement and answers with its rows, or with how many it changed; null when it has to go the general way. */
export type QuickStatements = {
  query(sql: string, values: Values): ReadonlyArray<Record<string, unknown>> | null
  execute(sql: string, values: Values): number | null
}

/**
 * Statements straight through the driver. Prisma translates every raw statement into its own language and plans and interprets
 * it, which takes many times as long as the statement. The rows are the same: a column declared as integer gives numbers, a
 * computed one gives `bigint`. What has columns or values of another kind goes the general way, and so does what fails:
 * it has changed nothing, fails there again, and is explained in Prisma's words.
 */
export function quickStatements(connection: Connection): QuickStatements {
  const plans = new LRUCache<string, Plan>({ max: MOST_STATEMENTS })

  function planFor(sql: string): Plan {
    const known = plans.get(sql)
    if (known) return known
    const made = makePlan(connection, sql)
    plans.set(sql, made)
    return made
  }

  return {
    query: (sql, values) => attempt(() => rowsOf(planFor(sql), values), values),
    execute: (sql, values) => attempt(() => changesOf(planFor(sql), values), values),
  }
}

function attempt<T>(run: () => T | null, values: Values): T | null {
  if (!values.every(isPlain)) return null
  try {
    return run()
  } catch {
    return null
  }
}

function makePlan(connection: Connection, sql: string): Plan {
  const statement = connection.prepare(sql)
  if (!statement.reader) return { kind: 'changes', statement }
  const columns = statement.columns()
  if (columns.some(({ type }) => type !== null && type !== 'TEXT' && type !== 'INTEGER'))
    return { kind: 'other' }
  // Only where nothing is computed does the declaration alone say what every number is.
  const isComputed = columns.some(({ type }) => type === null)
  statement.safeIntegers(isComputed)
  const integers = columns.flatMap(({ name, type }) => (isComputed && type === 'INTEGER' ? [name] : []))
  return { kind: 'rows', statement, integers }
}

function rowsOf(plan: Plan, values: Values): ReadonlyArray<Record<string, unknown>> | null {
  if (plan.kind !== 'rows') return null
  const rows = plan.statement.all(values)
  if (plan.integers.length > 0) for (const row of rows) toNumbers(row, plan.integers)
  return rows
}

function changesOf(plan: Plan, values: Values): number | null {
  return plan.kind === 'changes' ? Number(plan.statement.run(values).changes) : null
}

function toNumbers(row: Record<string, unknown>, names: ReadonlyArray<string>): void {
  for (const name of names) if (typeof row[name] === 'bigint') row[name] = Number(row[name])
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number'
}
