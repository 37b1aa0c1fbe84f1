import type { ReactNode } from 'react'

/** How an obligation stands; `open` has time left, `info` says something that is neither good nor bad. */
export type StatusKind = 'met' | 'soon' | 'overdue' | 'exempt' | 'open' | 'info'

/** The word for each kind, where the page has no more exact one. */
export const STATUS_WORDS: Readonly<Record<StatusKind, string>> = {
  met: '已完成',
  soon: '即将到期',
  overdue: '已逾期',
  exempt: '免学',
  open: '未到期',
  info: '说明',
}

// Each kind has its own outline, so that it is known without colour: disc, half disc, diamond, bar, ring, square.
const SHAPES: Readonly<Record<StatusKind, string>> = {
  met: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.8 5.2-4.4 5a.9.9 0 0 1-1.3 0L4.2 9.3l1.2-1.2 1.3 1.3 3.8-4.3Z',
  soon: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.8v10.4A5.2 5.2 0 0 1 8 2.8Z',
  overdue: 'M8 .6 15.4 8 8 15.4.6 8Zm-.9 3.6v4.6h1.8V4.2Zm0 5.7v1.8h1.8V9.9Z',
  exempt:
    'M2 4.5h12a1.5 1.5 0 0 1 1.5 1.5v4a1.5 1.5 0 0 1-1.5 1.5H2A1.5 1.5 0 0 1 .5 10V6A1.5 1.5 0 0 1 2 4.5Zm1.5 2.7v1.6h9V7.2Z',
  open: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 8 2.8Z',
  info: 'M2 1.5h12v13H2Zm5.1 2.4v1.8h1.8V3.9Zm0 3v5.2h1.8V6.9Z',
}

/** Colour, shape and word together; the word is always there. */
export function Status({ kind, children }: { kind: StatusKind; children?: ReactNode }) {
  return (
    <span className={`status status-${kind}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={SHAPES[kind]} fill="currentColor" fillRule="evenodd" />
      </svg>
      {children ?? STATUS_WORDS[kind]}
    </span>
  )
}
