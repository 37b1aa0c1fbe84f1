/** A page to link to, or a gap between two of them. */
export type PageMark = number | 'gap'

/** Which pages to link to from `page` of `count` (both from 1): the ends, the neighbours, gaps between. */
export function pageNumbers(page: number, count: number): Array<PageMark> {
  const near = [1, page - 1, page, page + 1, count].filter((number) => number >= 1 && number <= count)
  const shown = [...new Set(near)].sort((left, right) => left - right)
  return shown.flatMap((number, index) => {
    const skipped = number - (shown[index - 1] ?? 0) - 1
    if (skipped === 0) return [number]
    // A gap of one page is that page itself.
    return skipped === 1 ? [number - 1, number] : ['gap' as const, number]
  })
}

/** The address (a query with its `?`) of another page of the same list; page 1 needs no number. */
export function pageLink(search: string, page: number): string {
  const query = new URLSearchParams(search)
  if (page <= 1) query.delete('page')
  else query.set('page', String(page))
  const text = query.toString()
  return text === '' ? '?' : `?${text}`
}

/** The page an address asks for, from 1 to `count`; 1 when it asks for nonsense. */
export function readPage(search: URLSearchParams, count: number): number {
  const asked = Number(search.get('page') ?? '1')
  if (!Number.isInteger(asked) || asked < 1) return 1
  return Math.min(asked, Math.max(count, 1))
}
