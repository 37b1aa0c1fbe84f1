import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { FieldError } from '#app/ui/field.tsx'
import type { CaseNodeFace, CaseStep } from '../case.ts'
import type { CaseView } from '../study/exercise-view.ts'
import { useStep, type Step } from './use-step.ts'
import { useVerdictFocus } from './use-verdict-focus.ts'

/** A case to walk through: choose, see what comes of it, go on; every step is kept. */
export function CaseIsland({ id, view }: { id: string; view: CaseView }) {
  const step = useStep(id)
  const { steps, node, ending } = view.walk
  const [opened] = useState(steps.length)
  // What came of the choice; after a fresh start, the case from its beginning.
  const newest = useVerdictFocus(steps.length, opened)
  return (
    <div className="case" ref={steps.length === 0 ? newest : undefined} tabIndex={-1}>
      <ol className="case-steps">
        {steps.map((taken, index) => (
          <li key={index}>
            <div
              className={taken.sound ? 'case-step case-sound' : 'case-step case-unsound'}
              ref={index === steps.length - 1 ? newest : undefined}
              tabIndex={-1}
            >
              <CaseStepTaken step={taken} />
            </div>
          </li>
        ))}
      </ol>
      {node ? <CaseChoices id={id} view={view} node={node} step={step} /> : null}
      {ending ? (
        <div className="case-ending">
          <p className="case-ending-title">结局：{ending.title}</p>
          <p>{ending.text}</p>
          <p className="muted small">
            {steps.length}步中有{steps.filter(({ sound }) => sound).length}步稳妥。依据：{view.source}
          </p>
        </div>
      ) : null}
      {steps.length > 0 ? <Restart id={id} step={step} ended={ending !== null} /> : null}
    </div>
  )
}

function CaseStepTaken({ step }: { step: CaseStep }) {
  return (
    <>
      <p>{step.text}</p>
      <p className="case-chosen">你的做法：{step.chosen}</p>
      <p className="case-feedback">
        <b>{step.sound ? '稳妥。' : '不妥。'}</b>
        {step.feedback}
      </p>
    </>
  )
}

type CaseChoicesProps = { id: string; view: CaseView; node: CaseNodeFace; step: Step }

function CaseChoices({ id, view, node, step: { busy, refusal, onSubmit } }: CaseChoicesProps) {
  const error = refusal?.errors.choice ?? refusal?.errors['']
  return (
    <form method="post" action={`#${id}`} onSubmit={onSubmit} className="island-form" key={view.step}>
      <input type="hidden" name="intent" value="choose" />
      <input type="hidden" name="exercise" value={id} />
      <input type="hidden" name="entry" value={view.entry} />
      <input type="hidden" name="step" value={view.step} />
      <fieldset
        className={error ? 'field field-wrong' : 'field'}
        aria-describedby={error ? `${id}-choice-error` : undefined}
      >
        <legend className="case-text">{node.text}</legend>
        <div className="choices">
          {node.choices.map(({ key, text }) => (
            <label className="choice" key={key}>
              <input type="radio" name="choice" value={key} />
              <span>{text}</span>
            </label>
          ))}
        </div>
        <FieldError id={`${id}-choice`} error={error} />
      </fieldset>
      <Button kind="main" disabled={busy}>
        {busy ? '正在看结果……' : '就这样做'}
      </Button>
    </form>
  )
}

function Restart({ id, step: { busy, onSubmit }, ended }: { id: string; step: Step; ended: boolean }) {
  return (
    <form method="post" action={`#${id}`} onSubmit={onSubmit} className="case-restart">
      <input type="hidden" name="intent" value="restart" />
      <input type="hidden" name="exercise" value={id} />
      <Button disabled={busy}>{ended ? '换个做法，再走一遍' : '从头再来'}</Button>
    </form>
  )
}
