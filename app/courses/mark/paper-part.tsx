import { ReviewMark } from '#app/questions/review-mark.tsx'
import type { PublicPart } from './paper.ts'

/** Whether a part is marked, and once everything is explained what about it. */
export type PartState = { marked: boolean; verdict: 'right' | 'wrong' | 'missed' | null }

/** The name that the check boxes of all parts share. */
export const PART_FIELD = 'part'

type PaperPartLabelProps = { part: PublicPart; state: PartState }

/** A field, paragraph, signature or seal: the whole of it can be tapped. */
export function PaperPartLabel({ part, state }: PaperPartLabelProps) {
  const words = (
    <span className="paper-words">
      {part.label ? <span className="paper-label">{part.label}</span> : null}
      <span className={part.cells[0] ? 'paper-value' : 'paper-value paper-blank'}>
        {part.cells[0] || <span className="visually-hidden">空白</span>}
      </span>
    </span>
  )
  if (state.verdict)
    return (
      <p className={`paper-part paper-part-${state.verdict}`}>
        <ReviewMark verdict={state.verdict} />
        {words}
      </p>
    )
  return (
    <label className="paper-part">
      <input type="checkbox" name={PART_FIELD} value={part.key} defaultChecked={state.marked} />
      {words}
    </label>
  )
}
