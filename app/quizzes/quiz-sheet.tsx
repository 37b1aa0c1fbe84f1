import type { FieldValues } from '#app/questions/field-values.ts'
import type { MultipleRule } from '#app/questions/scoring-rules.ts'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import { Button } from '#app/ui/button.tsx'
import { JumpList } from './jump-list.tsx'
import { SaveState } from './save-state.tsx'
import type { ShownQuestion } from './show-attempt.ts'
import { type SheetDevice, useQuizSheet } from './use-quiz-sheet.ts'
import './quiz.css'

type QuizSheetProps = {
  /** Address of the sitting: `<base>/3` is its third question, `<base>/submit` the last step. */
  base: string
  attemptId: string
  questions: ReadonlyArray<ShownQuestion>
  number: number
  /** What was wrong with what a page without scripts sent. */
  errors?: Record<string, string> | undefined
  values?: FieldValues | undefined
  /** Beside the place of a question: what it is worth. */
  about?: ((number: number) => string) | undefined
  /** How choices of several are scored, in words under the question. */
  multiple?: MultipleRule | undefined
  device?: SheetDevice | undefined
}

/**
 * A quiz, one question at a time. Every answer is saved as soon as it is given. All questions are on the page, so that with
 * scripts moving between them needs no network; without scripts every button posts the answer and comes back elsewhere.
 */
export function QuizSheet(props: QuizSheetProps) {
  const { base, attemptId, questions, number: first, errors, values, about, multiple } = props
  const { number, states, isClosed, ready, blocked, drafts, restored, form, submit } = useQuizSheet(
    base,
    attemptId,
    questions,
    first,
    props.device,
  )
  const shown = questions[number - 1]
  const last = number === questions.length
  const state = states.get(number)
  return (
    <form
      ref={form}
      method="post"
      action={`${base}/${number}`}
      onSubmit={(event) => void submit(event)}
      className="quiz-sheet"
      // A browser that loads the page anew must not put older answers over those that were saved since, on another device.
      autoComplete="off"
      tabIndex={-1}
      aria-label={`第${number}题，共${questions.length}题`}
    >
      <input type="hidden" name="attemptId" value={attemptId} />
      {/* The first button is the one that Enter presses. */}
      <button
        className="visually-hidden"
        name="go"
        value={last ? 'submit' : number + 1}
        tabIndex={-1}
        aria-hidden="true"
      />
      <p className="quiz-place number">
        第 {number} / {questions.length} 题{about ? ` · ${about(number)}` : ''}
      </p>
      {shown?.question ? (
        <fieldset className="quiz-question" disabled={isClosed}>
          <QuestionFields
            multiple={multiple}
            key={`${number}/${restored.has(number)}`}
            question={shown.question}
            values={number === first && values ? values : drafts.get(number)}
            errors={state?.kind === 'refused' ? state.errors : number === first ? errors : undefined}
          />
        </fieldset>
      ) : (
        <p>这道题已经撤下，不计分。</p>
      )}
      <SaveState state={state} />
      {blocked ? (
        <p className="field-error">还有答案未送达，请等网络恢复后再交卷。答案都已留在本机。</p>
      ) : null}
      <div className="quiz-acts">
        <Button name="go" value={Math.max(1, number - 1)} disabled={number === 1}>
          上一题
        </Button>
        <Button kind="main" name="go" value={last ? 'submit' : number + 1}>
          {last ? '检查并交卷' : '下一题'}
        </Button>
      </div>
      <JumpList questions={questions} drafts={ready ? drafts : null} number={number} />
      {last ? null : (
        <Button name="go" value="submit">
          检查并交卷
        </Button>
      )}
    </form>
  )
}
