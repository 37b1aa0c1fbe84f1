import { useEffect, useMemo } from 'react'
import { useAnswerSender } from '#app/quizzes/use-answer-sender.ts'
import { Notice } from '#app/ui/notice.tsx'
import { clockFrom } from './sitting-clock.ts'

/** `now`: the server's clock when the page was made, milliseconds since 1970. */
type DeliverKeptProps = { examId: string; sittingId: string; count: number; now: number }

/** Delivers answers that a sitting has left on this device, wherever it goes on or ended; says how many there are. */
export function DeliverKept({ examId, sittingId, count, now }: DeliverKeptProps) {
  const clock = useMemo(() => clockFrom(now), [now])
  const { states, restored } = useAnswerSender({
    url: `/exams/${examId}/sitting/answers`,
    attemptId: sittingId,
    count,
    clock,
  })
  const isDelivered =
    restored.size > 0 && [...restored.keys()].every((number) => isAtRest(states.get(number)))
  // Whoever watches the exam is told that nothing waits on this device any more.
  useEffect(() => {
    if (isDelivered)
      void fetch(`/exams/${examId}/sitting/clock?attemptId=${sittingId}&waiting=0`).catch(() => null)
  }, [isDelivered, examId, sittingId])
  if (restored.size === 0) return null
  const kinds = [...restored.keys()].map((number) => states.get(number)?.kind)
  const refused = kinds.filter((kind) => kind === 'refused').length
  const late = kinds.filter((kind) => kind === 'late').length
  const done = kinds.filter((kind) => kind === 'saved').length + late + refused
  return (
    <Notice
      tone={done === kinds.length ? 'info' : 'warning'}
      title={`本机留有 ${kinds.length} 个未送达的答案`}
    >
      {done < kinds.length ? <p>正在送出，请不要关闭本页（已送出 {done} 个）。</p> : <p>已全部送出。</p>}
      {late > 0 ? <p>其中 {late} 个晚于截止时间送达，或在考试暂停期间填写，由组织者判定是否计入。</p> : null}
      {refused > 0 ? <p>其中 {refused} 个是时间到之后填写的，不计入。</p> : null}
    </Notice>
  )
}

function isAtRest(state: { kind: string } | undefined): boolean {
  return state !== undefined && ['saved', 'late', 'refused'].includes(state.kind)
}
