import { useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { AidView, DiagramStep } from './aid.ts'

type DiagramIslandProps = { diagram: Extract<AidView, { kind: 'diagram' }> }

/**
 * A procedure as a row of stations with its gates, and under it each station in full. All of it can be read at once; with
 * scripts one may walk from station to station.
 */
export function DiagramIsland({ diagram: { id, title, steps } }: DiagramIslandProps) {
  const [at, setAt] = useState<number | null>(null)
  const stage = useRef<HTMLOListElement>(null)
  function go(place: number | null): void {
    setAt(place)
    stage.current?.focus({ preventScroll: true })
  }
  return (
    <div className="diagram" data-walking={at === null ? undefined : ''}>
      <DiagramMap id={id} title={title} steps={steps} at={at} onGo={at === null ? null : go} />
      {at === null ? (
        <div className="row only-scripted">
          <Button type="button" onClick={() => go(0)}>
            一步一步走
          </Button>
        </div>
      ) : null}
      <ol className="diagram-steps" ref={stage} tabIndex={-1} aria-live={at === null ? undefined : 'polite'}>
        {steps.map((step, index) => (
          <li
            key={step.id}
            id={`${id}-${step.id}`}
            value={index + 1}
            data-away={at !== null && at !== index ? '' : undefined}
          >
            <StepCard step={step} number={index + 1} steps={steps} />
          </li>
        ))}
      </ol>
      {at === null ? null : (
        <div className="row only-scripted">
          <Button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
            上一步
          </Button>
          <Button type="button" disabled={at === steps.length - 1} onClick={() => go(at + 1)}>
            下一步
          </Button>
          <Button type="button" onClick={() => go(null)}>
            看全部
          </Button>
        </div>
      )}
    </div>
  )
}

type DiagramMapProps = {
  id: string
  title: string
  steps: ReadonlyArray<DiagramStep>
  at: number | null
  onGo: ((place: number) => void) | null
}

/** The row of stations: links into the list below, or the way about while walking. A gate is marked by shape and word. */
function DiagramMap({ id, title, steps, at, onGo }: DiagramMapProps) {
  return (
    <nav className="diagram-map" aria-label={`${title}：各步`}>
      <ol>
        {steps.map((step, index) => (
          <li key={step.id}>
            <a
              href={`#${id}-${step.id}`}
              className={step.control ? 'diagram-stop diagram-gate' : 'diagram-stop'}
              aria-current={at === index ? 'step' : undefined}
              onClick={(event) => {
                if (!onGo) return
                event.preventDefault()
                onGo(index)
              }}
            >
              <span className="diagram-number">{index + 1}</span>
              {step.title}
              {step.control ? <span className="visually-hidden">（控制点）</span> : null}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

type StepCardProps = { step: DiagramStep; number: number; steps: ReadonlyArray<DiagramStep> }

function StepCard({ step, number, steps }: StepCardProps) {
  const back = steps.findIndex(({ id }) => id === step.back?.to)
  return (
    <>
      <p className="diagram-title">
        <span className="diagram-number">{number}</span>
        {step.title}
      </p>
      <p>
        <b>{step.who}</b>：{step.does}
      </p>
      {step.papers.length > 0 ? <p className="diagram-papers">留下的纸：{step.papers.join('、')}</p> : null}
      {step.control ? (
        <div className="diagram-control">
          <p className="diagram-control-title">控制点</p>
          <p>风险：{step.control.risk}</p>
          <p>怎么看：{step.control.check}</p>
        </div>
      ) : null}
      {step.back ? (
        <p className="diagram-back">
          {step.back.when}，退回第{back + 1}步“{steps[back]?.title}”。
        </p>
      ) : null}
    </>
  )
}
