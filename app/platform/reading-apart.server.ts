import type { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3'

/** A connection as Prisma uses it, and a transaction on it. */
export type SqliteConnection = Awaited<ReturnType<PrismaBetterSQLite3['connect']>>
type Transaction = Awaited<ReturnType<SqliteConnection['startTransaction']>>

const READS = /^\s*(?:SELECT|WITH)\b/i
const WRITES = /\b(?:INSERT|UPDATE|DELETE)\b/i

/**
 * A connection of SQLite that keeps transactions to themselves. The adapter of Prisma has one connection for everything:
 * what is read or written beside an open transaction would be part of it, answered before it is durable and taken back
 * with it. Here another connection reads what was committed, and a write waits until the transaction before it has ended.
 * `onTransaction` is told when one begins and ends.
 */
export function readingApart(
  writer: SqliteConnection,
  reader: SqliteConnection,
  onTransaction: (isOpen: boolean) => void,
): SqliteConnection {
  const { provider, adapterName } = writer
  const takeTurn = turns()

  async function alone<T>(work: () => Promise<T>): Promise<T> {
    const release = await takeTurn()
    try {
      return await work()
    } finally {
      release()
    }
  }

  async function begin(level: Parameters<SqliteConnection['startTransaction']>[0]): Promise<Transaction> {
    const release = await takeTurn()
    try {
      const transaction = await writer.startTransaction(level)
      onTransaction(true)
      return ending(transaction, () => {
        onTransaction(false)
        release()
      })
    } catch (error) {
      release()
      throw error
    }
  }

  return {
    provider,
    adapterName,
    queryRaw: async (query) =>
      isRead(query.sql) ? reader.queryRaw(query) : alone(async () => writer.queryRaw(query)),
    executeRaw: (query) => alone(async () => writer.executeRaw(query)),
    executeScript: (script) => alone(async () => writer.executeScript(script)),
    startTransaction: begin,
    async dispose() {
      await reader.dispose()
      await writer.dispose()
    },
  }
}

/** Whether a statement can change nothing. */
export function isRead(sql: string): boolean {
  return READS.test(sql) && !(/^\s*WITH/i.test(sql) && WRITES.test(sql))
}

function ending(transaction: Transaction, end: () => void): Transaction {
  const { provider, adapterName, options } = transaction
  return {
    provider,
    adapterName,
    options,
    queryRaw: (query) => transaction.queryRaw(query),
    executeRaw: (query) => transaction.executeRaw(query),
    commit: () => transaction.commit().finally(end),
    rollback: () => transaction.rollback().finally(end),
  }
}

/** One after the other, in the order of asking: answers with what ends the turn. */
function turns(): () => Promise<() => void> {
  let last = Promise.resolve()
  return async function takeTurn() {
    const before = last
    let release = () => {}
    last = new Promise((resolve) => (release = resolve))
    await before
    return release
  }
}
