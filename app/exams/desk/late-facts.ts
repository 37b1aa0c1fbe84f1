import { dayOf, formatInstant, type Instant } from '#app/platform/clock.ts'
import { millisecondsBetween } from '../time-left.ts'
import type { LateAnswer } from './find-late.server.ts'

const REASONS: Readonly<Record<string, string>> = {
  'after-deadline': '到达时考试已经截止',
  'after-submission': '到达时已经交卷',
  'other-device': '来自已被接管的设备',
  'during-pause': '在考试暂停期间填写',
}

/** Until when the answers had to be entered, to the second; several times where the sitting was extended between them. */
export function deadlineWords(answers: ReadonlyArray<LateAnswer>): string {
  return [...new Set(answers.map(({ evidence }) => moment(evidence.deadline)))].join('；')
}

/**
 * What speaks for a late answer and against it, to the second: a minute does not tell before from after. Days only where they are
 * not the deadline's.
 */
export function lateFacts(late: LateAnswer): Array<{ term: string; value: string }> {
  const { heldFor, deadline, newest, pausedAt } = late.evidence
  const before = millisecondsBetween(late.enteredAt, deadline)
  const time = (instant: Instant) => momentBeside(deadline, instant)
  const side = before >= 0 ? '截止前' : '截止后'
  return [
    { term: '为什么要裁定', value: REASONS[late.reason] ?? late.reason },
    { term: '设备记录的作答时间', value: `${time(late.enteredAt)}，${side} ${lasting(Math.abs(before))}` },
    ...(pausedAt === null
      ? []
      : [
          {
            term: '考试暂停',
            value: `${time(pausedAt)} 起，作答时已暂停 ${lasting(millisecondsBetween(pausedAt, late.enteredAt))}`,
          },
        ]),
    { term: '送达时间', value: `${time(late.receivedAt)}，在设备上保存了 ${lasting(heldFor)}` },
    {
      term: '同一设备此前的作答',
      value: newest === null ? '没有' : `${time(newest.receivedAt)} 送达，次序在这条之前`,
    },
    { term: '裁定', value: verdictWords(late) },
  ]
}

function verdictWords({ verdict, judgedReason }: LateAnswer): string {
  if (verdict === null) return '等待裁定'
  return `${verdict === 'accepted' ? '采纳' : '不采纳'}：${judgedReason ?? ''}`
}

/** 2026年11月22日 10:05:09, in China. */
function moment(instant: Instant): string {
  return `${formatInstant(instant)}:${instant.slice(17, 19)}`
}

/** 10:05:09, in China; with its day where that is not the day of the deadline, which stands above all answers. */
function momentBeside(deadline: Instant, instant: Instant): string {
  const whole = moment(instant)
  return dayOf(instant) === dayOf(deadline) ? whole.slice(whole.indexOf(' ') + 1) : whole
}

/** 4 分 3 秒 */
function lasting(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
}
