import type { QuestionView } from './question-view.ts'
import './bank.css'

/** A question with its key: only for those who keep the bank. */
export function QuestionKey({ view }: { view: QuestionView }) {
  return (
    <section aria-label="题目和答案">
      <p className="bank-stem">{view.stem}</p>
      {view.lines.length > 0 ? (
        <ul className="bank-reasons">
          {view.lines.map((line) => (
            <li key={line.key}>
              {line.words} {line.right ? <strong>{line.right}</strong> : null}
              {line.why ? <small>（{line.why}）</small> : null}
            </li>
          ))}
        </ul>
      ) : null}
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
