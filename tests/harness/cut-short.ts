import type { Database } from '#app/platform/database.server.ts'

/** The same database, but its process ends before any transaction: single statements are kept, nothing else is. */
export function cutShort(database: Database): Database {
  return new Proxy(database, {
    get: (target, name) =>
      name === '$transaction' ? () => Promise.reject(new Error('power cut')) : Reflect.get(target, name),
  })
}
