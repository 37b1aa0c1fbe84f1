import { Link } from '@remix-run/react'
import { Icon, type IconName } from './icon.tsx'
import { usePrefetch } from './use-offline.ts'

/** A way on: `note` says in a few words what is found there. */
export type Way = { to: string; label: string; note?: string | undefined; icon: IconName }

/** Ways on from this page, one to a line; the whole line is the target. */
export function LinkList({ items }: { items: ReadonlyArray<Way> }) {
  const prefetch = usePrefetch()
  return (
    <ul className="ways">
      {items.map((item) => (
        <li key={item.to}>
          <Link to={item.to} prefetch={prefetch}>
            <Icon name={item.icon} />
            <span className="ways-words">
              {item.label}
              {item.note ? <small>{item.note}</small> : null}
            </span>
            <Icon name="next" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
