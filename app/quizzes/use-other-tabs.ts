import { useEffect, useRef, useState } from 'react'
import { keptIn, type AnswerFields } from './answer-sender.ts'

/**
 * Tells of every answer that another tab of this browser gives in the same sitting. Returns how often each question was
 * answered there: its fields are filled in anew then.
 */
export function useOtherTabs(
  attemptId: string,
  told: (number: number, fields: AnswerFields) => void,
): ReadonlyMap<number, number> {
  const [times, setTimes] = useState<ReadonlyMap<number, number>>(new Map())
  const latest = useRef(told)
  latest.current = told
  useEffect(() => {
    // Browsers dispatch this in the tabs that did not write themselves.
    const onStorage = (event: StorageEvent) => {
      const kept = keptIn(attemptId, event)
      if (!kept) return
      latest.current(kept.number, kept.fields)
      setTimes((before) => new Map(before).set(kept.number, (before.get(kept.number) ?? 0) + 1))
    }
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }, [attemptId])
  return times
}
