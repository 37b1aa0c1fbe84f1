import { NavLink } from '@remix-run/react'

/** One view of the same thing, at its own address; `count` is shown beside the word. */
export type Tab = { to: string; label: string; count?: number | undefined; end?: boolean | undefined }

/** Links between the views of one thing; the current one is marked for eye and ear. */
export function Tabs({ label, items }: { label: string; items: ReadonlyArray<Tab> }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <NavLink to={item.to} end={item.end ?? true}>
              {item.label}
              {item.count === undefined ? null : <span className="tabs-count number">{item.count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
