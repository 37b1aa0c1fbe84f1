import { useRevalidator } from '@remix-run/react'
import { useRef, type FormEvent } from 'react'
import type { FieldValues } from '#app/questions/field-values.ts'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import { Button } from '#app/ui/button.tsx'
import { readAnswer, valuesOf } from './answer-fields.ts'
import { SaveState } from './save-state.tsx'
import type { ShownQuestion } from './show-attempt.ts'
import { useAnswerSender } from './use-answer-sender.ts'
import { useSettled } from './use-settled.ts'
import './quiz.css'

type PracticeSheetProps = {
  attemptId: string
  number: number
  count: number
  shown: ShownQuestion
  /** What was wrong with what a page without scripts sent. */
  errors?: Record<string, string> | undefined
  values?: FieldValues | undefined
}

/** One question of a practice round. The answer is kept on the device until the server has it; then the page is explained. */
export function PracticeSheet({ attemptId, number, count, shown, errors, values }: PracticeSheetProps) {
  const address = `/practice/${attemptId}`
  const { states, sender, restored } = useAnswerSender({ url: `${address}/answers`, attemptId, count })
  const form = useRef<HTMLFormElement>(null)
  const { revalidate } = useRevalidator()
  const state = states.get(number)
  // Also when it was sent by a later try, after the network came back, or refused because another device answered first.
  useSettled(state, revalidate)
  const kept = restored.get(number)

  function send(event: FormEvent<HTMLFormElement>): void {
    if (!sender || !form.current) return
    event.preventDefault()
    void sender.keep(number, readAnswer(form.current))
  }

  if (!shown.question) return null
  return (
    <form ref={form} method="post" action={`${address}/${number}`} className="quiz-sheet" onSubmit={send}>
      <QuestionFields
        key={kept ? 'kept' : 'fresh'}
        question={shown.question}
        values={kept ? valuesOf(kept) : values}
        errors={state?.kind === 'refused' ? state.errors : errors}
      />
      <SaveState state={state?.kind === 'saved' ? undefined : state} />
      <Button kind="main" disabled={state?.kind === 'saving'}>
        提交答案
      </Button>
    </form>
  )
}
