import type { SearchResult } from './result.ts'

/** What was found. Links load the page anew, because only then does the browser light up the clause. */
export function SearchResults({ results }: { results: ReadonlyArray<SearchResult> }) {
  return (
    <ol className="search-results">
      {results.map(({ href, title, kind, where, parts }) => (
        <li key={href + title}>
          <a href={href}>{title}</a>
          <p className="muted small">
            <span className="label">{kind}</span> {where}
          </p>
          <p className="search-excerpt">
            {parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}
          </p>
        </li>
      ))}
    </ol>
  )
}
