import { useState } from 'react'
import type { FieldValues } from '#app/questions/field-values.ts'
import type { MultipleRule } from '#app/questions/scoring-rules.ts'
import { QuizSheet } from '#app/quizzes/quiz-sheet.tsx'
import type { ShownQuestion } from '#app/quizzes/show-attempt.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { Marks } from './exam.ts'
import { SittingBar } from './sitting-bar.tsx'
import type { SittingReply } from './sitting-reply.ts'
import { useHasScripts } from './use-has-scripts.ts'
import { useSittingClock } from './use-sitting-clock.ts'
import { useSittingMemory } from './use-sitting-memory.ts'
import { useTimeOut } from './use-time-out.ts'

type ExamSheetProps = {
  examId: string
  sittingId: string
  questions: ReadonlyArray<ShownQuestion>
  number: number
  /** What each question is worth and which part it belongs to, in order. */
  about: ReadonlyArray<string>
  worths: ReadonlyArray<Marks>
  multiple: MultipleRule
  stampFrom: number
  reply: SittingReply
  /** Questions to which an answer was entered in a pause that nobody has judged yet. */
  waiting: ReadonlyArray<number>
  errors?: Record<string, string> | undefined
  values?: FieldValues | undefined
}

/**
 * The sheet of a running exam: the time left, and one question at a time. When the time is up it saves what is filled in,
 * delivers what waits and hands in; a pause or another device that has taken over locks it.
 */
export function ExamSheet(props: ExamSheetProps) {
  const { examId, sittingId, questions, number, about, multiple, stampFrom, errors, values } = props
  const base = `/exams/${examId}/sitting`
  const memory = useSittingMemory(sittingId, props.reply)
  const { reply, left, onReply, serverTime } = useSittingClock(
    { examId, sittingId, count: questions.length, memory },
    props.reply,
  )
  const hasScripts = useHasScripts()
  const [isDelivered, setDelivered] = useState(false)
  useTimeOut({ examId, sittingId, reply, isOver: isDelivered })
  const isOver = left === 0 || reply.isSubmitted
  const device = {
    clock: serverTime,
    stampFrom,
    onReply,
    memory,
    isOver,
    isLocked: reply.isPaused || !reply.isActive,
    onDelivered: () => setDelivered(true),
  }
  const paused = { goOn: hasScripts ? null : `${base}/${number}`, waiting: props.waiting }
  return (
    <>
      <SittingBar examId={examId} reply={reply} left={left} isOver={isOver} paused={paused} />
      {/* Without scripts a form cannot be locked, and one with locked fields would clear the answer that is there. */}
      {reply.isPaused && !hasScripts ? (
        <NotSaved errors={errors} />
      ) : (
        <QuizSheet
          base={base}
          attemptId={sittingId}
          questions={questions}
          number={number}
          errors={errors}
          values={values}
          about={(place) => about[place - 1] ?? ''}
          worthOf={(place) => props.worths[place - 1]}
          multiple={multiple}
          device={device}
        />
      )}
    </>
  )
}

/** What was wrong with an answer that came while there is no form to show it at. */
function NotSaved({ errors }: Pick<ExamSheetProps, 'errors'>) {
  const words = Object.values(errors ?? {})
  return words.length === 0 ? null : (
    <Notice tone="error" title="答案没有保存">
      {words.join('；')}
    </Notice>
  )
}
