import { formatInstant, type Instant } from '#app/platform/clock.ts'
import type { StatusKind } from '#app/ui/status.tsx'
import type { ExamStanding } from './find-my-exams.server.ts'

/** A candidate's standing as a status: word and kind. */
export const STANDING_WORDS: Readonly<Record<ExamStanding, { kind: StatusKind; word: string }>> = {
  'not-open': { kind: 'open', word: '未到开考时间' },
  open: { kind: 'soon', word: '可以开考' },
  paused: { kind: 'exempt', word: '考试暂停中，恢复后可以开考' },
  running: { kind: 'soon', word: '正在考试' },
  closed: { kind: 'overdue', word: '已错过' },
  deferred: { kind: 'exempt', word: '缓考，等待安排' },
  'handed-in': { kind: 'info', word: '已交卷，等待公布成绩' },
  released: { kind: 'met', word: '成绩已公布' },
}

/** What a candidate must know of the time on a list: how much is left, until when to begin, or when it is. */
export function timeWords(exam: {
  standing: ExamStanding
  opensAt: Instant
  closesAt: Instant
  minutes: number
  left: number | null
}): string {
  if (exam.left !== null) {
    const minutes = Math.floor(exam.left / 60_000)
    return minutes > 0 ? `剩余${minutes}分钟` : '剩余不到1分钟'
  }
  if (exam.standing === 'open') return `${formatInstant(exam.closesAt)}前可以开考，时长${exam.minutes}分钟`
  return `开考时间：${windowWords(exam)}，时长${exam.minutes}分钟`
}

/** From when to when the exam may be begun; of a deferred candidate only what was planned is known. */
export function windowWords({
  standing,
  opensAt,
  closesAt,
}: {
  standing: ExamStanding
  opensAt: Instant
  closesAt: Instant
}): string {
  const window = `${formatInstant(opensAt)}至${formatInstant(closesAt)}`
  return standing === 'deferred' ? `另行安排（原定${window}）` : window
}
