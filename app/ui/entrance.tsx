import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'

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
      <div className="entrance-brand">
        <Brand large />
      </div>
      <main id="main" tabIndex={-1} className="entrance-form">
        <div>
          <h1>{title}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {children}
      </main>
      <EdgeOfTheHall />
      {foot ? <div className="entrance-foot">{foot}</div> : null}
    </div>
  )
}

/** The platform of a hall with its two flights of steps and two columns; its edge, the first sense of 廉, in the accent. */
function EdgeOfTheHall() {
  return (
    <div className="entrance-art">
      <svg viewBox="0 0 480 250" aria-hidden="true" focusable="false" fill="none" stroke="currentColor">
        <path d="M20 200H460M40 150V200M400 200V150M400 200l56-50V100M96 100H456" />
        <path d="M40 167h60M160 167h110M330 167h70l56-50M40 184h42M142 184h110M312 184h88l56-50" />
        <Flight left={110} />
        <Flight left={280} />
        <Column left={132} />
        <Column left={356} />
        <path
          className="entrance-edge"
          strokeWidth="3"
          strokeLinejoin="miter"
          d="M96 100 40 150H400L456 100"
        />
      </svg>
      <p className="entrance-saying">
        堂之边曰廉。
        <cite>段玉裁《说文解字注》</cite>
      </p>
    </div>
  )
}

function Flight({ left }: { left: number }) {
  const side = (x: number) => `M${x} 150v17l-13 11v17l-13 11v18`
  const treads = [0, 13, 26].map((out, step) => `M${left - out} ${167 + step * 28}h60`)
  const noses = [13, 26].map((out, step) => `M${left - out} ${178 + step * 28}h60`)
  return <path d={[side(left), side(left + 60), ...treads, ...noses].join('')} />
}

function Column({ left }: { left: number }) {
  return <path d={`M${left} 124V10M${left + 12} 124V10M${left - 6} 124h24v6h-24Z`} />
}
