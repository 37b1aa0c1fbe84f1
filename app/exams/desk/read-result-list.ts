import type { ResultList } from './find-results.server.ts'
import { isResultList } from './result-columns.ts'

/** The list that an address asks for; everybody when it asks for none that there is. */
export function readResultList(url: string): ResultList {
  const text = new URL(url).searchParams.get('list') ?? ''
  return isResultList(text) ? text : 'all'
}
