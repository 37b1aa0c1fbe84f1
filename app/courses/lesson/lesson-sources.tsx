import { Link } from '@remix-run/react'
import type { LessonPage } from './lesson-page.ts'
import { usePrefetch } from '#app/ui/use-offline.ts'

/** The texts that the lesson rests on; citations in the text lead here. */
export function LessonSources({ sources }: { sources: LessonPage['sources'] }) {
  return (
    <section className="lesson-sources" aria-labelledby="sources-title">
      <h2 id="sources-title">依据</h2>
      <ol>
        {sources.map(({ id, words, articles, issuer }) => (
          <li key={id} id={`source-${id}`}>
            {words}
            {articles}
            <span className="muted">　{issuer}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The lessons before and after this one. */
export function LessonNeighbours({ page }: { page: LessonPage }) {
  const prefetch = usePrefetch()
  return (
    <nav className="lesson-neighbours" aria-label="前后课">
      {page.previous ? (
        <Link to={page.previous.to} prefetch={prefetch} rel="prev">
          <small>上一课</small>
          {page.previous.title}
        </Link>
      ) : null}
      {page.next ? (
        <Link to={page.next.to} prefetch={prefetch} rel="next">
          <small>下一课</small>
          {page.next.title}
        </Link>
      ) : null}
    </nav>
  )
}
