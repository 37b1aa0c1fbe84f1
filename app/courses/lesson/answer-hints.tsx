import { ReviewMark } from '#app/questions/review-mark.tsx'
import type { AnswerHints } from '../study/exercise-view.ts'
import { useVerdictFocus } from './use-verdict-focus.ts'

type AnswerHintListProps = { hints: AnswerHints; attempts: number; opened: number }

/** What was wrong about an answer, choice by choice; the right one is left to be found. */
export function AnswerHintList({ hints, attempts, opened }: AnswerHintListProps) {
  const box = useVerdictFocus(attempts, opened)
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
