import { VisuallyHidden } from './visually-hidden.tsx'

type StepperProps = {
  /** What the steps lead to, for those who listen. */
  label: string
  steps: ReadonlyArray<string>
  /** Position of the step one is at, from 0; `steps.length` when all are done. */
  current: number
}

/** Where one is in a procedure of a few steps. */
export function Stepper({ label, steps, current }: StepperProps) {
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={`step-${stateOf(index, current)}`}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className="step-number number" aria-hidden="true">
            {index < current ? '✓' : index + 1}
          </span>
          <span className="step-words">
            {step}
            {index < current ? <VisuallyHidden>（已完成）</VisuallyHidden> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}

function stateOf(index: number, current: number): 'done' | 'now' | 'next' {
  if (index < current) return 'done'
  return index === current ? 'now' : 'next'
}
