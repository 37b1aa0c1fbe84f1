import type { ComponentProps } from 'react'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PausedNotice } from './paused-notice.tsx'
import type { SittingReply } from './sitting-reply.ts'
import { watchTime } from './time-words.ts'
import './exams.css'

type SittingBarProps = {
  examId: string
  reply: SittingReply
  /** Milliseconds. */
  left: number
  isOver: boolean
  /** What is said while the exam stands still. */
  paused?: ComponentProps<typeof PausedNotice>
}

/** Where scripts run, a page goes on by itself. */
const ON_ITS_OWN = { goOn: null, waiting: [] }

/** The last minutes are pointed out. */
const LAST_MINUTES = 5 * 60_000

/** The time left of a running exam, and what stands in the way of answering: always in sight, and read out as it comes. */
export function SittingBar({ examId, reply, left, isOver, paused = ON_ITS_OWN }: SittingBarProps) {
  return (
    <div className="exam-bar">
      <p className={left < LAST_MINUTES ? 'exam-time exam-time-last' : 'exam-time'} role="timer">
        {reply.isPaused ? '考试暂停，剩余' : '剩余'} <strong className="number">{watchTime(left)}</strong>
        {left < LAST_MINUTES && left > 0 ? <span> 即将到时</span> : null}
      </p>
      <div aria-live="assertive">
        <SittingNotice examId={examId} reply={reply} isOver={isOver} paused={paused} />
      </div>
    </div>
  )
}

function SittingNotice({ examId, reply, isOver, paused }: Required<Omit<SittingBarProps, 'left'>>) {
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
  return reply.isPaused ? <PausedNotice {...paused} /> : null
}
