import type { ReactNode } from 'react'

/** A term and what holds for it. */
export type Fact = { term: string; value: ReactNode }

/** A short list of facts about one thing: terms at the left, values at the right. */
export function Facts({ items }: { items: ReadonlyArray<Fact> }) {
  return (
    <dl className="facts">
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
