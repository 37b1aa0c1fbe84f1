import type { ReactNode } from 'react'

type CardProps = {
  title?: ReactNode
  /** `required` marks what must be done with the accent at its edge, `quiet` steps back. */
  tone?: 'plain' | 'required' | 'quiet' | undefined
  /** The level of the title: 3 inside a section that has its own h2. */
  level?: 2 | 3 | undefined
  /** Buttons at the foot of the card. */
  actions?: ReactNode
  children?: ReactNode
}

/** A piece of a page that belongs together. */
export function Card({ title, tone = 'plain', level = 2, actions, children }: CardProps) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <section className={`card card-${tone}`}>
      {title ? <Title className="card-title">{title}</Title> : null}
      {children}
      {actions ? <div className="card-actions">{actions}</div> : null}
    </section>
  )
}
