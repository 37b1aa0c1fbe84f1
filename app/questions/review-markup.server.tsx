import { LRUCache } from 'lru-cache'
import { renderToStaticMarkup } from 'react-dom/server'
import { placeholder } from '#app/platform/document-template.ts'
import { QuestionReviewCard, ReviewedPartItem } from './question-review.tsx'
import type { QuestionReview, ReviewedPart } from './review.ts'

const HEADING = placeholder('heading')
/** Where the parts stand in a card that was rendered without any. */
const PARTS_END = '</ul>'
const MOST_CHARACTERS = 16 * 1024 * 1024

/** Pieces of cards by all that decides how they look. */
const pieces = new LRUCache<string, string>({
  maxSize: MOST_CHARACTERS,
  sizeCalculation: (markup, key) => markup.length + key.length,
})

/**
 * The markup of `QuestionReviewCard`, put together from pieces that were rendered before: the same questions are explained
 * to everybody, and only their order and what was chosen differ. What a member wrote in their own words is not kept.
 */
export function reviewMarkup(review: QuestionReview, heading: string): string {
  const { parts, type } = review
  const isChosen = type === 'single' || type === 'multiple'
  const isWritten = type === 'fill' || type === 'short' || type === 'case'
  const frame = piece(JSON.stringify({ ...review, parts: [] }), () =>
    renderToStaticMarkup(<QuestionReviewCard review={{ ...review, parts: [] }} heading={HEADING} />),
  )
  const items = parts.map((part) => {
    const render = () => renderToStaticMarkup(<ReviewedPartItem part={part} isChosen={isChosen} />)
    return isWritten ? render() : piece(keyOf(part, isChosen), render)
  })
  const end = frame.indexOf(PARTS_END)
  const whole = `${frame.slice(0, end)}${items.join('')}${frame.slice(end)}`
  return whole.replace(HEADING, () => renderToStaticMarkup(<>{heading}</>))
}

/** The name of a part differs from sitting to sitting and does not show. */
function keyOf({ label, given, right, verdict, why }: ReviewedPart, isChosen: boolean): string {
  return JSON.stringify([label, given, right, verdict, why, isChosen])
}

function piece(key: string, render: () => string): string {
  const known = pieces.get(key)
  if (known !== undefined) return known
  const made = render()
  pieces.set(key, made)
  return made
}
