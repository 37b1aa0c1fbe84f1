import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'

/** What stands around a page that anybody may see: the mark above, one column below. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className="public">
      <header className="public-head">
        <Link to="/" aria-label="廉学，首页">
          <Brand />
        </Link>
      </header>
      {children}
    </div>
  )
}
