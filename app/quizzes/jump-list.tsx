import { answerState, type AnswerState } from '#app/questions/answer-state.ts'
import type { FieldValues } from '#app/questions/field-values.ts'
import type { ShownQuestion } from './show-attempt.ts'

type JumpListProps = {
  questions: ReadonlyArray<ShownQuestion>
  /** What is filled in by now; null before scripts run. */
  drafts: ReadonlyMap<number, FieldValues> | null
  number: number
}

/** Said behind the number. */
const WORDS: Readonly<Record<AnswerState, string>> = { open: '，未答', partly: '，', answered: '，已答' }

/** A button for each question, which says whether it is answered, or in part; pressing one saves the present answer first. */
export function JumpList({ questions, drafts, number }: JumpListProps) {
  return (
    <fieldset className="jump-list">
      <legend>题号</legend>
      {questions.map((question) => {
        const values = drafts?.get(question.number)
        const state = values && question.question ? answerState(question.question, values) : question.state
        return (
          <button
            key={question.number}
            className={`jump jump-${state}`}
            name="go"
            value={question.number}
            aria-current={question.number === number ? 'step' : undefined}
          >
            <span className="number">{question.number}</span>
            <span className="visually-hidden">{WORDS[state]}</span>
            {state === 'partly' ? <small>没答完</small> : null}
          </button>
        )
      })}
    </fieldset>
  )
}
