import { useState } from 'react'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import { QuestionReviewCard } from '#app/questions/question-review.tsx'
import type { QuestionReview } from '#app/questions/review.ts'
import { Button } from '#app/ui/button.tsx'
import type { QuestionView } from '../study/exercise-view.ts'
import { AnswerHintList } from './answer-hints.tsx'
import type { Face } from './lesson-page.ts'
import { useStep } from './use-step.ts'
import { useVerdictFocus } from './use-verdict-focus.ts'

type QuestionIslandProps = { id: string; face: Extract<Face, { question: unknown }>; view: QuestionView }

/** A question on the text just read, or things to sort: answered, judged by the server, tried again until it is right. */
export function QuestionIsland({ id, face, view }: QuestionIslandProps) {
  const { busy, refusal, onSubmit } = useStep(id)
  const [opened] = useState(view.attempts)
  if (view.review) return <Solved review={view.review} attempts={view.attempts} opened={opened} />
  return (
    <form method="post" action={`#${id}`} onSubmit={onSubmit} className="island-form">
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="exercise" value={id} />
      <input type="hidden" name="entry" value={view.entry} />
      <QuestionFields
        question={face.question}
        multiple="unscored"
        values={refusal?.values ?? view.values}
        errors={refusal?.errors}
      />
      {view.hints ? <AnswerHintList hints={view.hints} attempts={view.attempts} opened={opened} /> : null}
      <Button kind="main" disabled={busy}>
        {busy ? '正在判……' : view.hints ? '改好了，再答一次' : '提交'}
      </Button>
    </form>
  )
}

type SolvedProps = { review: QuestionReview; attempts: number; opened: number }

/** Takes the place of the form and of the button that had the focus. */
function Solved({ review, attempts, opened }: SolvedProps) {
  const box = useVerdictFocus(attempts, opened)
  return (
    <div ref={box} tabIndex={-1}>
      <QuestionReviewCard review={review} isNews={attempts !== opened} />
    </div>
  )
}
