import type { KeyLine, QuestionView } from './question-view.ts'
import './bank.css'

/** A question with its key: only for those who keep the bank. */
export function QuestionKey({ view }: { view: QuestionView }) {
  return (
    <section aria-label="题目和答案">
      <p className="bank-stem">{view.stem}</p>
      <KeyLines lines={view.lines} />
      <p>
        <strong>答案：</strong>
        {view.answer}
      </p>
      {view.explanation ? (
        <p>
          <strong>解析：</strong>
          {view.explanation}
        </p>
      ) : null}
    </section>
  )
}

function KeyLines({ lines }: { lines: ReadonlyArray<KeyLine> }) {
  if (lines.length === 0) return null
  return (
    <ul className="bank-reasons">
      {lines.map((line) => (
        <li key={line.key}>
          {line.words} {line.right ? <strong>{line.right}</strong> : null}
          {line.why ? <small>（{line.why}）</small> : null}
          <KeyLines lines={line.lines ?? []} />
        </li>
      ))}
    </ul>
  )
}
