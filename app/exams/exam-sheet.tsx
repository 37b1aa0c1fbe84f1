import { useNavigate, useSubmit } from '@remix-run/react'
import type { FieldValues } from '#app/questions/field-values.ts'
import type { MultipleRule } from '#app/questions/scoring-rules.ts'
import { QuizSheet } from '#app/quizzes/quiz-sheet.tsx'
import type { ShownQuestion } from '#app/quizzes/show-attempt.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PausedNotice } from './paused-notice.tsx'
import type { SittingReply } from './sitting-reply.ts'
import { watchTime } from './time-words.ts'
import { useHasScripts } from './use-has-scripts.ts'
import { useSittingClock } from './use-sitting-clock.ts'
import { useSittingMemory } from './use-sitting-memory.ts'
import './exams.css'

type ExamSheetProps = {
  examId: string
  sittingId: string
  questions: ReadonlyArray<ShownQuestion>
  number: number
  /** What each question is worth and which part it belongs to, in order. */
  about: ReadonlyArray<string>
  multiple: MultipleRule
  stampFrom: number
  reply: SittingReply
  /** Questions to which an answer was entered in a pause that nobody has judged yet. */
  waiting: ReadonlyArray<number>
  errors?: Record<string, string> | undefined
  values?: FieldValues | undefined
}

/** The last minutes are pointed out. */
const LAST_MINUTES = 5 * 60_000

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
  const navigate = useNavigate()
  const submit = useSubmit()
  const hasScripts = useHasScripts()
  const isOver = left === 0 || reply.isSubmitted
  const device = {
    clock: serverTime,
    stampFrom,
    onReply,
    memory,
    isOver,
    isLocked: reply.isPaused || !reply.isActive,
    onDelivered: () =>
      reply.isSubmitted
        ? navigate(`/exams/${examId}/result`)
        : submit({ attemptId: sittingId }, { method: 'post', action: `${base}/submit` }),
  }
  return (
    <>
      <p className={left < LAST_MINUTES ? 'exam-time exam-time-last' : 'exam-time'} role="timer">
        {reply.isPaused ? '考试暂停，剩余' : '剩余'} <strong className="number">{watchTime(left)}</strong>
        {left < LAST_MINUTES && left > 0 ? <span> 即将到时</span> : null}
      </p>
      <SittingNotice examId={examId} reply={reply} isOver={isOver} />
      {reply.isPaused && reply.isActive && !isOver ? (
        <PausedNotice goOn={hasScripts ? null : `${base}/${number}`} waiting={props.waiting} />
      ) : null}
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
          multiple={multiple}
          device={device}
        />
      )}
    </>
  )
}

type SittingNoticeProps = { examId: string; reply: SittingReply; isOver: boolean }

function SittingNotice({ examId, reply, isOver }: SittingNoticeProps) {
  if (isOver)
    return (
      <Notice tone="warning" title="时间到">
        答案已留在本机，正在送出并交卷，请不要关闭本页。
      </Notice>
    )
  if (!reply.isActive)
    return (
      <Notice tone="warning" title="这场考试已转到另一台设备继续">
        <p>本机已停止作答，未送出的答案仍会送出。要改在本机作答，请接管。</p>
        <ButtonLink to={`/exams/${examId}`}>去接管</ButtonLink>
      </Notice>
    )
  return null
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
