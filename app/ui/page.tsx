import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'

type PageProps = {
  /** The one h1 of the page. */
  title: ReactNode
  /** One or two sentences under the title: what the page is for. */
  lead?: ReactNode
  /** Buttons and links that belong to the whole page. */
  actions?: ReactNode
  /** The way here, shown above the title. */
  crumbs?: ReadonlyArray<Crumb> | undefined
  /** `reading` holds lines to 38 characters, `wide` is for tables and charts. */
  width?: 'reading' | 'wide' | undefined
  children?: ReactNode
}

/** The main content of a page with its only h1; the target of the skip link. */
export function Page({ title, lead, actions, width = 'reading', crumbs, children }: PageProps) {
  return (
    <main id="main" tabIndex={-1} className={`page page-${width}`}>
      <header className="page-head">
        <div className="page-words">
          {crumbs ? <Breadcrumbs items={crumbs} /> : null}
          <h1>{typeof title === 'string' ? brokenAtColon(title) : title}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {children}
    </main>
  )
}

/** A title that does not fit one line is broken after its colon, not within a word. */
function brokenAtColon(title: string): ReactNode {
  const [before, ...rest] = title.split('：')
  if (rest.length === 0) return title
  return (
    <>
      <span className="kept-together">{before}：</span>
      <span className="kept-together">{rest.join('：')}</span>
    </>
  )
}
