import { useState } from 'react'
import { ReviewMark } from '#app/questions/review-mark.tsx'
import { Button } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FieldError } from '#app/ui/field.tsx'
import { useStep } from '../lesson/use-step.ts'
import { VerdictBox } from '../lesson/verdict-box.tsx'
import { inputField, type CalculationFace } from './calculation.ts'
import type { CalculationResult, CalculationView } from './calculation-view.ts'

type CalculateIslandProps = { id: string; face: CalculationFace; view: CalculationView }

/** A sum with what is given and a field for each number asked for; worked out step by step once it is solved. */
export function CalculateIsland({ id, face, view }: CalculateIslandProps) {
  const { busy, refusal, onSubmit } = useStep(id)
  const [opened] = useState(view.attempts)
  const verdict = view.attempts > 0 ? <Verdict view={view} opened={opened} /> : null
  if (view.explained)
    return (
      <div className="calculate">
        <Task face={face} />
        {verdict}
        <p className="calculate-steps-title">怎样算</p>
        <ol className="calculate-steps">
          {view.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="muted small">依据：{view.source}</p>
      </div>
    )
  const values = refusal?.values ?? view.values
  return (
    <form method="post" action={`#${id}`} onSubmit={onSubmit} className="island-form calculate">
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="exercise" value={id} />
      <input type="hidden" name="entry" value={view.entry} />
      <Task face={face} />
      {face.inputs.map((input) => (
        <NumberField
          key={input.id}
          id={`${id}-${input.id}`}
          input={input}
          value={values[inputField(input.id)]?.[0] ?? ''}
          error={refusal?.errors[inputField(input.id)]}
        />
      ))}
      <FieldError id={`${id}-numbers`} error={refusal?.errors['']} />
      {verdict}
      <Button kind="main" disabled={busy}>
        {busy ? '正在判……' : view.attempts > 0 ? '改好了，再交一次' : '算好了，提交'}
      </Button>
    </form>
  )
}

function Task({ face }: { face: CalculationFace }) {
  return (
    <div>
      <p className="island-prompt">{face.prompt}</p>
      {face.given.length > 0 ? (
        <Facts items={face.given.map(({ label, value }) => ({ term: label, value }))} />
      ) : null}
    </div>
  )
}

type NumberFieldProps = {
  id: string
  input: CalculationFace['inputs'][number]
  value: string
  error: string | undefined
}

function NumberField({ id, input, value, error }: NumberFieldProps) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {input.label}（{input.unit}）
      </label>
      <input
        className="control control-short"
        id={id}
        name={inputField(input.id)}
        type="text"
        inputMode="decimal"
        maxLength={30}
        autoComplete="off"
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <FieldError id={id} error={error} />
    </div>
  )
}

function Verdict({ view: { results, attempts }, opened }: { view: CalculationView; opened: number }) {
  const right = results.filter((result) => result.right).length
  const all = right === results.length
  const words = all ? '都算对了' : `${results.length}个数里对了${right}个`
  return (
    <VerdictBox
      attempts={attempts}
      opened={opened}
      verdict={{ kind: all ? 'right' : right > 0 ? 'partly' : 'wrong', words }}
    >
      <ul className="remarks">
        {results.map((result) => (
          <Result key={result.id} result={result} />
        ))}
      </ul>
    </VerdictBox>
  )
}

function Result({ result: { label, given, right, why, answer } }: { result: CalculationResult }) {
  return (
    <li>
      <ReviewMark verdict={right ? 'right' : 'wrong'} />
      <div>
        {label}：<b>{given}</b>
        {answer !== null && !right ? <span>（应为{answer}）</span> : null}
        {why ? <p>{why}</p> : null}
      </div>
    </li>
  )
}
