import { formatMarks } from '../marks-words.ts'
import type { KeyLine } from './paper-key.ts'

/** The key of a printed version, for who marks by hand. */
export function PaperKeyTable({ lines }: { lines: ReadonlyArray<KeyLine> }) {
  return (
    <>
      <p className="paper-internal">内部资料，考试结束前不得外传</p>
      <ol className="paper-list">
        {lines.map(({ number, code, marks, answer, words, basis, rubric }) => (
          <li key={number} className="paper-question">
            <p>
              <span className="number">{number}．</span>
              <strong>{answer || words}</strong>
              <span className="paper-code">{` ${formatMarks(marks)} 分 · ${code} · ${basis}`}</span>
            </p>
            {answer && words !== answer ? <p className="paper-how">{words}</p> : null}
            {rubric.length > 0 ? (
              <ul className="paper-options">
                {rubric.map(({ text, points }) => (
                  <li key={text}>{`${points} 点：${text}`}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  )
}
