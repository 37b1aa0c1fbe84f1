import { Link } from '@remix-run/react'
import { Card } from '#app/ui/card.tsx'
import { usePrefetch } from '#app/ui/use-offline.ts'
import type { LessonLink, RuleView } from './library-view.ts'
import './library.css'

/** The rules that a page rests on. */
export function Rules({ title, rules }: { title: string; rules: ReadonlyArray<RuleView> }) {
  if (rules.length === 0) return null
  return (
    <section className="library-part" aria-label={title}>
      <h2>{title}</h2>
      <dl className="library-rules">
        {rules.map(({ words, says }) => (
          <div key={words + says}>
            <dt>{words}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A titled list of sentences; numbered when they are to be done or asked in turn. */
export function Sentences({ title, items }: { title: string; items: ReadonlyArray<string> }) {
  if (items.length === 0) return null
  return (
    <section className="library-part" aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    </section>
  )
}

/** The lessons that teach the matter. */
export function RelatedLessons({ lessons }: { lessons: ReadonlyArray<LessonLink> }) {
  if (lessons.length === 0) return null
  return (
    <nav className="library-part library-lessons" aria-label="相关的课">
      <h2>相关的课</h2>
      <ul>
        {lessons.map(({ to, title }) => (
          <li key={to}>
            <Link to={to}>{title}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Entry = { to: string; title: string; summary: string; label?: string | undefined }

/** Entries of one kind as cards; the whole card is the link. */
export function EntryCards({ entries }: { entries: ReadonlyArray<Entry> }) {
  const prefetch = usePrefetch()
  return (
    <ul className="library-cards">
      {entries.map(({ to, title, summary, label }) => (
        <li key={to}>
          <Card
            level={2}
            title={
              <Link to={to} className="library-link" prefetch={prefetch}>
                {title}
              </Link>
            }
          >
            <p>{summary}</p>
            {label ? <p className="muted small">{label}</p> : null}
          </Card>
        </li>
      ))}
    </ul>
  )
}
