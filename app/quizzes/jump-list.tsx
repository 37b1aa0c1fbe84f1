import type { FieldValues } from '#app/questions/field-values.ts'
import { sameAnswer } from './answer-fields.ts'
import type { ShownQuestion } from './show-attempt.ts'

type JumpListProps = {
  questions: ReadonlyArray<ShownQuestion>
  /** What is filled in by now; null before scripts run. */
  drafts: ReadonlyMap<number, FieldValues> | null
  number: number
}

/** A button for each question, which says whether it is answered; pressing one saves the present answer first. */
export function JumpList({ questions, drafts, number }: JumpListProps) {
  return (
    <fieldset className="jump-list">
      <legend>题号</legend>
      {questions.map((question) => {
        const values = drafts?.get(question.number)
        const answered = values ? !sameAnswer(values, {}) : question.state !== 'open'
        return (
          <button
            key={question.number}
            className={answered ? 'jump jump-answered' : 'jump'}
            name="go"
            value={question.number}
            aria-current={question.number === number ? 'step' : undefined}
          >
            <span className="number">{question.number}</span>
            <span className="visually-hidden">{answered ? '，已答' : '，未答'}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
