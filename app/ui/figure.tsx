import type { ReactNode } from 'react'

/** A picture, chart or film with the sentence that says what it shows. */
export function Figure({ caption, children }: { caption: ReactNode; children: ReactNode }) {
  return (
    <figure className="figure">
      {children}
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
