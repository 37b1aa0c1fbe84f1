import { ReviewMark } from '#app/questions/review-mark.tsx'
import type { MarkRemark, MarkView } from './mark-view.ts'

/** What was found, marked wrongly and missed, each with its reason. */
export function MarkRemarks({ view: { found, wrong, missed } }: { view: MarkView }) {
  return (
    <ul className="remarks">
      {missed.map((remark) => (
        <Remark key={remark.keys.join()} verdict="missed" word="漏了" remark={remark} />
      ))}
      {wrong.map((remark) => (
        <Remark key={remark.keys.join()} verdict="wrong" word="错圈" remark={remark} />
      ))}
      {found.map((remark) => (
        <Remark key={remark.keys.join()} verdict="right" word="圈对" remark={remark} />
      ))}
    </ul>
  )
}

type RemarkProps = { verdict: 'right' | 'wrong' | 'missed'; word: string; remark: MarkRemark }

function Remark({ verdict, word, remark }: RemarkProps) {
  return (
    <li>
      <ReviewMark verdict={verdict} />
      <div>
        <b>{word}</b> {remark.where}
        <p>{remark.why}</p>
      </div>
    </li>
  )
}
