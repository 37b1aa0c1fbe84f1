import { isPostCode } from '#app/members/posts.ts'
import { STANDINGS, type Standing } from '#app/obligations/standing.ts'

/** What a report shows; the whole of it is in the address, so that a view can be sent to a colleague. */
export type ReportFilter = {
  unitId: string | null
  obligationId: string | null
  standing: Exclude<Standing, 'not-asked'> | null
  post: string | null
  /** Part of a name or 工号. */
  words: string
}

/** Reads the filter of an address; what is not understood is left out, as if it had not been asked for. */
export function readFilter(search: URLSearchParams): ReportFilter {
  const post = search.get('post') ?? ''
  return {
    unitId: idOf(search.get('unit')),
    obligationId: idOf(search.get('obligation')),
    standing: STANDINGS.find((standing) => standing === search.get('standing')) ?? null,
    post: isPostCode(post) ? post : null,
    words: wordsOf(search.get('q')),
  }
}

/** The query (with its `?`) of a report with this filter, changed in parts. */
export function filterLink(filter: ReportFilter, changes: Partial<ReportFilter>): string {
  const { unitId, obligationId, standing, post, words } = { ...filter, ...changes }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({
    unit: unitId,
    obligation: obligationId,
    standing,
    post,
    q: words,
  }))
    if (value !== null && value !== '') query.set(name, value)
  return `?${query}`
}

function idOf(text: string | null): string | null {
  return text !== null && /^[\w-]{1,80}$/.test(text) ? text : null
}

function wordsOf(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/\0/g, '').toWellFormed().trim().slice(0, 40)
}
