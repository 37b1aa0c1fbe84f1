import type { ReactNode } from 'react'

/** A line above a table: what it holds at the left (`count`), what can be done with it at the right. */
export function Toolbar({ count, children }: { count?: ReactNode; children?: ReactNode }) {
  return (
    <div className="toolbar">
      <p className="toolbar-count number">{count}</p>
      <div className="toolbar-acts">{children}</div>
    </div>
  )
}
