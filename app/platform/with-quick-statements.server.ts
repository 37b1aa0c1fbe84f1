import { Prisma, type PrismaClient } from '#app/generated/sqlite/client.ts'
import type { DurableSqlite } from './durable-sqlite.server.ts'
import type { QuickStatements } from './quick-statements.server.ts'
import { isRead } from './reading-apart.server.ts'

type Query = TemplateStringsArray | Prisma.Sql
type Run = (quick: QuickStatements, statement: Prisma.Sql) => unknown

/**
 * Sends raw statements straight to the driver: outside of transactions those that only read, within them all. A transaction
 * has a client of its own, which Prisma hands over once the transaction is open; its statements go quickly as long as that
 * same one is.
 */
export function withQuickStatements(client: PrismaClient, sqlite: DurableSqlite): PrismaClient {
  const transactions = new WeakMap<object, symbol>()

  function quickFor(asking: object, { sql }: Prisma.Sql): QuickStatements | null {
    if (asking === client) return isRead(sql) ? sqlite.reading : null
    const transaction = transactions.get(asking)
    return transaction !== undefined && transaction === sqlite.openTransaction ? sqlite.writing : null
  }

  function replace(name: '$queryRaw' | '$executeRaw', run: Run): void {
    const general = client[name]
    async function send(this: object, query: Query, ...values: Array<unknown>): Promise<unknown> {
      const statement = 'sql' in query ? query : Prisma.sql(query, ...values)
      const quick = quickFor(this, statement)
      const answer = quick && run(quick, statement)
      if (answer !== null) return answer
      return Reflect.apply(general, this, [statement])
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
