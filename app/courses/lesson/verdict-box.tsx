import type { ReactNode } from 'react'
import { ReviewMark } from '#app/questions/review-mark.tsx'
import { useVerdictFocus } from './use-verdict-focus.ts'

type VerdictBoxProps = {
  /** A new number means a new verdict: it is read out and comes into view. */
  attempts: number
  /** The number when the island was opened. */
  opened: number
  verdict: { kind: 'right' | 'partly' | 'wrong'; words: string }
  children: ReactNode
}

/** How an answer turned out, in word, shape and colour, with what there is to say about it. */
export function VerdictBox({ attempts, opened, verdict, children }: VerdictBoxProps) {
  const box = useVerdictFocus(attempts, opened)
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
