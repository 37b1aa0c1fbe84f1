import { useEffect, useRef, type ReactNode } from 'react'
import { ReviewMark } from '#app/questions/review-mark.tsx'

type VerdictBoxProps = {
  /** A new number means a new verdict: it is read out and comes into view. */
  attempts: number
  verdict: { kind: 'right' | 'partly' | 'wrong'; words: string }
  children: ReactNode
}

/** How an answer turned out, in word, shape and colour, with what there is to say about it. */
export function VerdictBox({ attempts, verdict, children }: VerdictBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  const shown = useRef(attempts)
  // Only after an answer on this page: opening a lesson must not move anybody to an old mistake.
  useEffect(() => {
    if (shown.current === attempts) return
    shown.current = attempts
    box.current?.focus()
  }, [attempts])
  return (
    <div
      className={verdict.kind === 'right' ? 'hints hints-good' : 'hints'}
      ref={box}
      tabIndex={-1}
      role="status"
    >
      <p className="hints-verdict">
        <ReviewMark verdict={verdict.kind} />
        <strong>{verdict.words}</strong>
      </p>
      {children}
    </div>
  )
}
