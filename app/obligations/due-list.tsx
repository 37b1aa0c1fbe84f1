import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Status } from '#app/ui/status.tsx'
import { usePrefetch } from '#app/ui/use-offline.ts'
import type { DueItem } from './due-item.ts'

/** What is to be done, earliest due first; only the first has the main act of the page. */
export function DueList({ items }: { items: ReadonlyArray<DueItem> }) {
  const prefetch = usePrefetch()
  return (
    <ol className="stack">
      {items.map((item, index) => (
        <li key={item.id}>
          <Card
            title={item.title}
            level={3}
            tone={index === 0 ? 'required' : 'plain'}
            actions={
              <ButtonLink kind={index === 0 ? 'main' : 'quiet'} to={item.to} prefetch={prefetch}>
                {item.act}
              </ButtonLink>
            }
          >
            <p>
              <Status kind={item.standing}>{item.words}</Status>
            </p>
            <p>{item.why}</p>
          </Card>
        </li>
      ))}
    </ol>
  )
}

/** What is done or waived: a quiet list, with the way back to each. */
export function DoneList({ items }: { items: ReadonlyArray<DueItem> }) {
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.id} className="list-row">
          <span>{item.title}</span>
          <Status kind={item.standing}>{item.words}</Status>
        </li>
      ))}
    </ul>
  )
}
