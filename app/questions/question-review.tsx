import { useEffect, useRef } from 'react'
import { readableStem } from './readable-stem.ts'
import { ReviewMark } from './review-mark.tsx'
import type { QuestionReview, ReviewedPart } from './review.ts'
import './question.css'

const WORDS = {
  right: '答对了',
  partly: '部分答对',
  wrong: '答错了',
  unanswered: '没有作答',
  unmarked: '等待评分',
} as const

type QuestionReviewCardProps = {
  review: QuestionReview
  /** Stands before the verdict: 第3题. */
  heading?: string | undefined
  /** The verdict has just been reached: it is read out. */
  isNews?: boolean | undefined
  /** The form that had the focus has given way to the verdict: it comes into view and the keyboard goes on from it. */
  takesFocus?: boolean | undefined
}

/** What a question's answer was worth and why: verdict in word, shape and colour, parts, explanation, source. */
export function QuestionReviewCard({ review, heading, isNews, takesFocus = false }: QuestionReviewCardProps) {
  const verdict = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    window.scrollTo(0, 0)
    verdict.current?.focus()
  }, [takesFocus])
  const chosen = review.type === 'single' || review.type === 'multiple'
  return (
    <article className={`review review-${review.verdict}`}>
      <p
        ref={verdict}
        className="review-verdict"
        role={isNews ? 'status' : undefined}
        tabIndex={takesFocus ? -1 : undefined}
      >
        <ReviewMark verdict={review.verdict} />
        {heading ? <span className="review-heading">{heading}</span> : null}
        <strong>{WORDS[review.verdict]}</strong>
        {review.verdict === 'partly' ? (
          <span>得{Math.round((review.score * 100) / review.maximum)}%的分</span>
        ) : null}
      </p>
      <p className="question-stem">{readableStem(review.stem)}</p>
      <ul className="review-parts">
        {review.parts.map((part) => (
          <ReviewedPartItem key={part.key} part={part} isChosen={chosen} />
        ))}
      </ul>
      {review.howScored ? <p className="review-how">{review.howScored}</p> : null}
      {review.explanation ? <p className="review-explanation">{review.explanation}</p> : null}
      {review.source ? <p className="review-source">依据：{review.source}</p> : null}
    </article>
  )
}

/** One part of the answer; `isChosen`: of a question whose parts are options to choose. */
export function ReviewedPartItem({ part, isChosen }: { part: ReviewedPart; isChosen: boolean }) {
  return (
    <li className={`review-part review-part-${part.verdict}`}>
      <ReviewMark verdict={part.verdict} />
      <div>{isChosen ? <OptionLine part={part} /> : <PartLine part={part} />}</div>
    </li>
  )
}

function OptionLine({ part }: { part: ReviewedPart }) {
  const words = [part.given, part.right].filter((word) => word !== null).join('，')
  return (
    <>
      <span>{part.label}</span>
      {words ? <b className="review-word">{words}</b> : null}
      {part.why ? <p className="review-why">{part.why}</p> : null}
    </>
  )
}

function PartLine({ part }: { part: ReviewedPart }) {
  const asked = part.verdict === 'right' ? null : part.right
  return (
    <>
      <span>{part.label}</span>：<b>{part.given ?? '没有作答'}</b>
      {asked === null ? null : <span>（应为：{asked}）</span>}
      {part.worth ? <span className="review-worth">（{part.worth}）</span> : null}
      {part.model ? <p className="review-why">参考答案：{part.model}</p> : null}
      {part.why ? <p className="review-why">{part.why}</p> : null}
    </>
  )
}
