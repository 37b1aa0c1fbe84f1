import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { HallDrawing } from './hall-drawing.tsx'

type EntranceProps = {
  title: ReactNode
  lead?: ReactNode
  /** The form. */
  children: ReactNode
  /** A line at the foot: whom to ask for help. */
  foot?: ReactNode
}

/** The page of those who are not signed in yet: the mark, one form, and the edge the name comes from. */
export function Entrance({ title, lead, children, foot }: EntranceProps) {
  return (
    <div className="entrance">
      <header className="entrance-brand">
        <Brand large />
      </header>
      <main id="main" tabIndex={-1} className="entrance-form">
        <div>
          <h1>{title}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {children}
      </main>
      <aside className="entrance-art" aria-label="“廉”字的来历">
        <HallDrawing />
        <p className="entrance-saying">
          堂之边曰廉……堂边有隅有棱，故曰廉。
          <cite>段玉裁《说文解字注》</cite>
        </p>
      </aside>
      {foot ? <footer className="entrance-foot">{foot}</footer> : null}
    </div>
  )
}
