import { LRUCache } from 'lru-cache'
import { renderToStaticMarkup } from 'react-dom/server'
import { markupOf, placeholder, type Markup } from '#app/platform/document-template.ts'
import { QuestionReviewCard, ReviewedPartItem } from './question-review.tsx'
import type { QuestionReview, ReviewedPart } from './review.ts'

const HEADING = placeholder('heading')
/** Where the parts stand in a card that was rendered without any. */
const PARTS_END = '</ul>'
/** Each is kept up to three times: as text, encoded, and escaped. */
const MOST_CHARACTERS = 4 * 1024 * 1024

/** Pieces of cards by all that decides how they look. */
const pieces = new LRUCache<string, Markup>({
  maxSize: MOST_CHARACTERS,
  sizeCalculation: ({ text }, key) => text.length + key.length,
})

/** The two halves of cards around their headings and parts, by all else that decides how they look. */
const frames = new LRUCache<string, ReadonlyArray<Markup>>({
  maxSize: MOST_CHARACTERS,
  sizeCalculation: (halves, key) => halves.reduce((sum, { text }) => sum + text.length, key.length),
})

/**
 * The markup of `QuestionReviewCard`, put together from pieces that were rendered before: the same questions are explained
 * to everybody, and only their order and what was chosen differ. What a member wrote in their own words is not kept.
 */
export function reviewMarkup(review: QuestionReview, heading: string): Array<Markup> {
  const { parts, type } = review
  const isChosen = type === 'single' || type === 'multiple'
  const isWritten = type === 'fill' || type === 'short' || type === 'case'
  const items = parts.map((part) => {
    const render = () => renderToStaticMarkup(<ReviewedPartItem part={part} isChosen={isChosen} />)
    return isWritten ? markupOf(render()) : piece(keyOf(part, isChosen), render)
  })
  const head = piece(`heading ${heading}`, () => renderToStaticMarkup(<>{heading}</>))
  const [before, between, after] = frameOf({ ...review, parts: [] })
  return [before, head, between, ...items, after].flatMap((one) => one ?? [])
}

/** What stands before the heading, between it and the parts, and after them. */
function frameOf(review: QuestionReview): ReadonlyArray<Markup> {
  const key = JSON.stringify(review)
  const known = frames.get(key)
  if (known) return known
  const card = renderToStaticMarkup(<QuestionReviewCard review={review} heading={HEADING} />)
  const [before = '', rest = ''] = card.split(HEADING)
  const end = rest.indexOf(PARTS_END)
  const made = [before, rest.slice(0, end), rest.slice(end)].map(markupOf)
  frames.set(key, made)
  return made
}

/** The name of a part differs from sitting to sitting and does not show. */
function keyOf({ key: _name, ...shown }: ReviewedPart, isChosen: boolean): string {
  return JSON.stringify([shown, isChosen])
}

function piece(key: string, render: () => string): Markup {
  const known = pieces.get(key)
  if (known !== undefined) return known
  const made = markupOf(render())
  pieces.set(key, made)
  return made
}
