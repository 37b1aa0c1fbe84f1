import type { Verdict } from './review.ts'
import './review-mark.css'

const SHAPES: Readonly<Record<Verdict, { path: string; word: string }>> = {
  right: { path: 'M2.5 8.5 6.3 12 13.5 4', word: '对' },
  partly: { path: 'M3 8h10M3 11.5h5', word: '部分对' },
  wrong: { path: 'M3.5 3.5l9 9m0-9-9 9', word: '错' },
  missed: { path: 'M8 2.5v7m0 3v1.2', word: '漏选' },
  plain: { path: '', word: '' },
  unmarked: { path: 'M8 3v5l3 2.5', word: '待评' },
  unanswered: { path: 'M4 8h8', word: '未答' },
}

/** A shape for a verdict; its word is there for those who do not see it. */
export function ReviewMark({ verdict }: { verdict: Verdict }) {
  const { path, word } = SHAPES[verdict]
  return (
    <>
      <svg
        className={`review-mark review-mark-${verdict}`}
        viewBox="0 0 16 16"
        aria-hidden="true"
        focusable="false"
      >
        <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      {word ? <span className="visually-hidden">{word}：</span> : null}
    </>
  )
}
