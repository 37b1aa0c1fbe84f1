/** How a table is ordered: by which column and which way. */
export type Sort = { key: string; direction: 'ascending' | 'descending' }

/**
 * The address (a query with its `?`) that orders a table by `key`: ascending first, the other way when it is
 * ordered so already. Filters stay, the page number goes, because page 7 of another order means nothing.
 */
export function sortLink(search: string, key: string, current: Sort | undefined): string {
  const query = new URLSearchParams(search)
  const turned = current?.key === key && current.direction === 'ascending'
  query.set('sort', key)
  query.set('direction', turned ? 'descending' : 'ascending')
  query.delete('page')
  return `?${query}`
}

/** The order that an address asks for; one of `keys`, otherwise `fallback`. */
export function readSort(search: URLSearchParams, keys: ReadonlyArray<string>, fallback: Sort): Sort {
  const key = search.get('sort')
  if (key === null || !keys.includes(key)) return fallback
  return { key, direction: search.get('direction') === 'descending' ? 'descending' : 'ascending' }
}
