import type { FillQuestion, MatchQuestion, SortBody } from './question.ts'
import type { ReviewedPart } from './review.ts'
import { reviewedPart } from './reviewed-part.ts'
import { fillsBlank } from './score-fill.ts'
import { matches } from './score-match.ts'

/** The blanks, each with the text typed and the form first accepted. */
export function reviewFill(
  question: FillQuestion,
  blanks: Readonly<Record<string, string>>,
): Array<ReviewedPart> {
  return question.blanks.map((blank, index) => {
    const given = blanks[blank.id] ?? null
    const isRight = given !== null && fillsBlank(blank, given)
    return reviewedPart({
      key: blank.id,
      label: `第${index + 1}空`,
      given,
      right: blank.accept[0] ?? '',
      isRight,
      why: blank.why,
    })
  })
}

/** The left sides, each with what was put beside it and what belongs there. */
export function reviewMatch(
  question: MatchQuestion,
  pairs: Readonly<Record<string, string>>,
): Array<ReviewedPart> {
  return question.pairs.map((pair) => {
    const given = question.pairs.find(({ id }) => id === pairs[pair.id])?.right ?? null
    const isRight = matches(question, pair, pairs[pair.id])
    return reviewedPart({ key: pair.id, label: pair.left, given, right: pair.right, isRight, why: pair.why })
  })
}

/** The items, each with the group it was put into and its own. */
export function reviewSort(
  question: SortBody,
  groups: Readonly<Record<string, string>>,
): Array<ReviewedPart> {
  const titles = new Map(question.groups.map(({ id, title }) => [id, title]))
  return question.items.map((item) => {
    const chosen = groups[item.id]
    const given = chosen === undefined ? null : (titles.get(chosen) ?? null)
    const right = titles.get(item.group) ?? ''
    return reviewedPart({
      key: item.id,
      label: item.text,
      given,
      right,
      isRight: chosen === item.group,
      why: item.why,
    })
  })
}
