import { useEffect, useRef, type FormEvent } from 'react'
import type { FieldValues } from '#app/questions/field-values.ts'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import type { PublicQuestion } from '#app/questions/public-question.ts'
import { Button } from '#app/ui/button.tsx'
import { readAnswer, valuesOf } from './answer-fields.ts'
import { PracticeAhead } from './practice-ahead.tsx'
import { SaveState } from './save-state.tsx'
import { useAnswerSender } from './use-answer-sender.ts'
import type { PracticeMove } from './use-practice-move.ts'
import { useSettled } from './use-settled.ts'
import './quiz.css'

type PracticeSheetProps = {
  attemptId: string
  number: number
  count: number
  question: PublicQuestion
  /** Numbers of all questions of the round that the server has no answer to. */
  open: ReadonlyArray<number>
  /** What was wrong with what a page without scripts sent. */
  errors?: Record<string, string> | undefined
  values?: FieldValues | undefined
  /** Whether the reader came here on this page, so that the keyboard follows. */
  isMoved: boolean
  onMove: PracticeMove
  onSettled: () => void
}

/**
 * One question of a practice round. The answer is kept on the device until the server has it; then it is explained. While
 * it cannot be sent, the questions that came with the page can be answered meanwhile: judging follows, its keys are not here.
 */
export function PracticeSheet(props: PracticeSheetProps) {
  const { attemptId, number, count, question, open, errors, values, isMoved, onMove, onSettled } = props
  const address = `/practice/${attemptId}`
  const { states, sender, restored } = useAnswerSender({ url: `${address}/answers`, attemptId, count })
  const form = useRef<HTMLFormElement>(null)
  const state = states.get(number)
  // Also when it was sent by a later try, after the network came back, or refused because another device answered first.
  useSettled(state, onSettled)
  useEffect(() => {
    if (isMoved) form.current?.focus()
  }, [isMoved])
  const kept = restored.get(number)
  const waits = state?.kind === 'unsent' || state?.kind === 'signed-out'

  function send(event: FormEvent<HTMLFormElement>): void {
    if (!sender || !form.current) return
    event.preventDefault()
    void sender.keep(number, readAnswer(form.current))
  }

  return (
    <form
      ref={form}
      method="post"
      action={`${address}/${number}`}
      className="quiz-sheet"
      onSubmit={send}
      tabIndex={-1}
      aria-label={`第${number}题，共${count}题`}
    >
      <QuestionFields
        key={kept ? 'kept' : 'fresh'}
        question={question}
        values={kept ? valuesOf(kept) : values}
        errors={state?.kind === 'refused' ? state.errors : errors}
      />
      <SaveState state={state?.kind === 'saved' ? undefined : state} />
      <Button kind="main" disabled={state?.kind === 'saving'}>
        {waits || state?.kind === 'postponed' ? '再提交一次' : '提交答案'}
      </Button>
      <PracticeAhead
        address={address}
        number={number}
        open={open}
        waits={waits}
        waiting={restored}
        states={states}
        onMove={onMove}
      />
    </form>
  )
}
