import { ReviewMark } from '#app/questions/review-mark.tsx'
import { VerdictBox } from '../lesson/verdict-box.tsx'
import type { LabFeedback, LabView } from './lab-view.ts'

type LabFeedbackBoxProps = { view: LabView; feedback: LabFeedback; opened: number }

/** What the rules handed in found, missed and raised for nothing, kind by kind. */
export function LabFeedbackBox({ view, feedback, opened }: LabFeedbackBoxProps) {
  const found = feedback.kinds.filter((kind) => kind.found === kind.all).length
  const percent = Math.floor(feedback.score / 10)
  const words = `${feedback.kinds.length}类问题，${found}类全部找到；命中准确度${percent}%`
  const kind = view.explained && percent >= 80 ? 'right' : percent > 0 ? 'partly' : 'wrong'
  return (
    <VerdictBox attempts={view.attempts} opened={opened} verdict={{ kind, words }}>
      <ul className="remarks">
        {feedback.kinds.map((each) => (
          <KindRemark key={each.title} kind={each} />
        ))}
        <WrongRemark feedback={feedback} />
      </ul>
      <p className="muted small">依据：{view.source}</p>
    </VerdictBox>
  )
}

function KindRemark({ kind: { title, why, hint, found, all, nos } }: { kind: LabFeedback['kinds'][number] }) {
  return (
    <li>
      <ReviewMark verdict={found === all ? 'right' : found > 0 ? 'partly' : 'missed'} />
      <div>
        <b>{title}</b>：{all}行里找到{found}行<p>{why}</p>
        {hint ? <p>怎样找：{hint}</p> : null}
        {nos.length > 0 ? <p className="number">漏掉的凭证号：{nos.join('、')}</p> : null}
      </div>
    </li>
  )
}

function WrongRemark({ feedback: { wrong, decoys } }: { feedback: LabFeedback }) {
  if (wrong.count === 0) return null
  return (
    <li>
      <ReviewMark verdict="wrong" />
      <div>
        <b>没有问题也命中的</b>：{wrong.count}行，例如{wrong.nos.join('、')}
        {decoys.map(({ why, nos }) => (
          <p key={why}>
            {nos.slice(0, 6).join('、')}：{why}
          </p>
        ))}
      </div>
    </li>
  )
}
