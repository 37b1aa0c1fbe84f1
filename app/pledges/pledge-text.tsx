import type { ReactNode } from 'react'

type PledgeTextProps = {
  title: string
  opening: ReadonlyArray<string>
  closing: ReadonlyArray<string>
  /** The clauses, between opening and closing. */
  children: ReactNode
}

/** The wording of a pledge in its order. */
export function PledgeText({ title, opening, closing, children }: PledgeTextProps) {
  return (
    <section aria-labelledby="pledge-text" className="pledge-text">
      <h2 id="pledge-text">{title}</h2>
      {opening.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {children}
      {closing.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  )
}
