import { useCallback, useEffect, useMemo, useState } from 'react'
import { deviceStorage } from '#app/platform/device-storage.ts'
import { countKept } from '#app/quizzes/answer-sender.ts'
import type { SittingMemory } from './sitting-memory.ts'
import { createSittingClock, steadyNow } from './sitting-clock.ts'
import type { SittingReply } from './sitting-reply.ts'

/** How often the server is asked, in milliseconds: extensions, pauses and takings over are seen within this. */
const ASK_EVERY = 15_000

/** An answer on its way is not one that waits: it has this long, in milliseconds. */
const ON_ITS_WAY = 5_000

type AskedSitting = { examId: string; sittingId: string; count: number; memory: () => SittingMemory }

/**
 * The time of a sitting and how it stands, asked of the server at once, regularly, and when the page comes back. The question
 * says how many answers wait on this device.
 */
export function useSittingClock({ examId, sittingId, count, memory }: AskedSitting, first: SittingReply) {
  const clock = useMemo(() => createSittingClock(first, steadyNow), [first])
  const [reply, setReply] = useState(first)
  const [left, setLeft] = useState(first.left)
  const show = useCallback(
    (newest: SittingReply, sentAt: number) => {
      clock.sync(newest, sentAt, steadyNow())
      setReply(newest)
      setLeft(clock.left())
    },
    [clock],
  )
  const take = useCallback(
    (body: unknown, sentAt: number) => {
      if (!isReply(body)) return
      memory().noteReply(body)
      show(body, sentAt)
    },
    [memory, show],
  )
  useEffect(() => {
    const recalled = memory().reply()
    if (recalled) show(recalled, steadyNow())
  }, [memory, show])
  useEffect(() => {
    const ask = async () => {
      const sentAt = steadyNow()
      const before = clock.serverTime() - ON_ITS_WAY
      const waiting = countKept(deviceStorage(), { attemptId: sittingId, count }, before)
      const address = `/exams/${examId}/sitting/clock?attemptId=${sittingId}&waiting=${waiting}`
      const answered = await fetch(address, { redirect: 'manual' }).catch(() => null)
      if (answered?.ok) take(await answered.json(), sentAt)
    }
    const ifSeen = () => {
      if (document.visibilityState === 'visible') void ask()
    }
    void ask()
    const asking = setInterval(() => void ask(), ASK_EVERY)
    const ticking = setInterval(() => setLeft(clock.left()), 500)
    window.addEventListener('online', ifSeen)
    document.addEventListener('visibilitychange', ifSeen)
    return () => {
      clearInterval(asking)
      clearInterval(ticking)
      window.removeEventListener('online', ifSeen)
      document.removeEventListener('visibilitychange', ifSeen)
    }
  }, [examId, sittingId, count, clock, take])
  const onReply = useCallback((body: unknown) => take(body, steadyNow()), [take])
  const serverTime = useCallback(() => clock.serverTime(), [clock])
  return { reply, left, onReply, serverTime }
}

function isReply(body: unknown): body is SittingReply {
  return typeof body === 'object' && body !== null && 'left' in body && 'now' in body && 'isPaused' in body
}
