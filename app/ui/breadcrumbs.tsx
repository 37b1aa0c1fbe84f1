import { Link } from '@remix-run/react'

/** A step of the way; the last one is the page itself and needs no address. */
export type Crumb = { label: string; to?: string | undefined }

/** The way from the top to this page. */
export function Breadcrumbs({ items }: { items: ReadonlyArray<Crumb> }) {
  return (
    <nav className="breadcrumbs" aria-label="当前位置">
      <ol>
        {items.map((item) => (
          <li key={item.label}>
            {item.to ? <Link to={item.to}>{item.label}</Link> : <span aria-current="page">{item.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
