import { Prisma, type PrismaClient } from '#app/generated/sqlite/client.ts'
import type { DurableSqlite } from './durable-sqlite.server.ts'
import type { QuickStatements } from './quick-statements.server.ts'
import { isRead } from './reading-apart.server.ts'

type Query = TemplateStringsArray | Prisma.Sql
type Statement = { sql: string; values: ReadonlyArray<unknown> }
type Run = (quick: QuickStatements, statement: Statement) => unknown

/**
 * Sends raw statements straight to the driver: outside of transactions those that only read, within them all. A transaction
 * has a client of its own, which Prisma hands over once the transaction is open; its statements go quickly as long as that
 * same one is.
 */
export function withQuickStatements(client: PrismaClient, sqlite: DurableSqlite): PrismaClient {
  const transactions = new WeakMap<object, symbol>()

  /** Where nothing is open, the connection that writes reads too: the other one forgets its pages with every commit. */
  function quickFor(asking: object, { sql }: Statement): QuickStatements | null {
    if (asking === client) {
      if (!isRead(sql)) return null
      return sqlite.openTransaction ? sqlite.reading : sqlite.writing
    }
    const transaction = transactions.get(asking)
    return transaction !== undefined && transaction === sqlite.openTransaction ? sqlite.writing : null
  }

  function replace(name: '$queryRaw' | '$executeRaw', run: Run): void {
    const general = client[name]
    async function send(this: object, query: Query, ...values: Array<unknown>): Promise<unknown> {
      const statement = statementOf(query, values)
      const quick = quickFor(this, statement)
      const answer = quick && run(quick, statement)
      if (answer !== null) return answer
      return Reflect.apply(general, this, [query, ...values])
    }
    Object.defineProperty(client, name, { value: send })
  }

  const general = client.$transaction
  function transact(work: unknown, options?: unknown): unknown {
    if (typeof work !== 'function') return Reflect.apply(general, client, [work, options])
    const noted = (own: object) => {
      if (sqlite.openTransaction) transactions.set(own, sqlite.openTransaction)
      return work(own)
    }
    return Reflect.apply(general, client, [noted, options])
  }

  Object.defineProperty(client, '$transaction', { value: transact })
  replace('$queryRaw', (quick, { sql, values }) => quick.query(sql, values))
  replace('$executeRaw', (quick, { sql, values }) => quick.execute(sql, values))
  return client
}

/** Texts of templates: the same one for every call, so that what is known of a statement is found by it at once. */
const texts = new WeakMap<TemplateStringsArray, string>()

function statementOf(query: Query, values: ReadonlyArray<unknown>): Statement {
  if ('sql' in query) return { sql: query.sql, values: query.values }
  if (values.some((value) => value instanceof Prisma.Sql)) {
    const { sql, values: flat } = Prisma.sql(query, ...values)
    return { sql, values: flat }
  }
  const known = texts.get(query)
  if (known !== undefined) return { sql: known, values }
  const sql = query.join('?')
  texts.set(query, sql)
  return { sql, values }
}
