import type { ReactNode } from 'react'

/** Something that happened; `at` is ready to be read (formatted by the caller), `dateTime` for machines. */
export type Happening = {
  key: string
  title: ReactNode
  at?: string | undefined
  dateTime?: string | undefined
  detail?: ReactNode
}

/** What happened, in the order given. */
export function Timeline({ items }: { items: ReadonlyArray<Happening> }) {
  return (
    <ol className="timeline">
      {items.map((item) => (
        <li key={item.key}>
          {item.at ? (
            <time className="timeline-at number" dateTime={item.dateTime}>
              {item.at}
            </time>
          ) : null}
          <p className="timeline-title">{item.title}</p>
          {item.detail ? <div className="timeline-detail">{item.detail}</div> : null}
        </li>
      ))}
    </ol>
  )
}
