import { useEffect, useRef } from 'react'
import { ReviewMark } from '#app/questions/review-mark.tsx'
import type { AnswerHints } from '../study/exercise-view.ts'

/** What was wrong about an answer, choice by choice; the right one is left to be found. */
export function AnswerHintList({ hints, attempts }: { hints: AnswerHints; attempts: number }) {
  const box = useRef<HTMLDivElement>(null)
  const shown = useRef(attempts)
  // Only after an answer on this page: opening a lesson must not move anybody to an old mistake.
  useEffect(() => {
    if (shown.current === attempts) return
    shown.current = attempts
    box.current?.focus()
  }, [attempts])
  return (
    <div className="hints" ref={box} tabIndex={-1} role="status">
      <p className="hints-verdict">
        <ReviewMark verdict={hints.right > 0 ? 'partly' : 'wrong'} />
        <strong>{verdict(hints)}</strong>
      </p>
      <ul>
        {hints.wrong.map((hint) => (
          <li key={hint.key}>
            <b>{hint.label}</b>
            {hint.given && hint.given !== '已选' ? `（你答：${hint.given}）` : ''}
            <p>{hint.why}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function verdict({ wrong, right, incomplete }: AnswerHints): string {
  if (incomplete) return `选对了${right}项，还有该选的没有选`
  if (right === 0) return '还不对，看看下面的说明再答'
  return `对了${right}处，还有${wrong.length}处不对`
}
