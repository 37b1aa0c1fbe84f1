import { itemsInOrder } from './items-in-order.ts'
import type { OrderQuestion } from './question.ts'
import type { ReviewedPart } from './review.ts'
import { reviewedPart } from './reviewed-part.ts'

/**
 * The items in the right order, judged as they are scored: those that stand in order among themselves are right wherever
 * they stand; the others are to be moved, each with the place it was given and where it belongs.
 */
export function reviewOrder(question: OrderQuestion, items: ReadonlyArray<string>): Array<ReviewedPart> {
  const inOrder = itemsInOrder(question, items)
  return question.items.map((item, index) => {
    const place = items.indexOf(item.id)
    const isRight = inOrder.has(item.id)
    const before = question.items[index - 1]
    return reviewedPart({
      key: item.id,
      label: item.text,
      given: place === -1 ? null : isRight ? '次序对' : `排在第${place + 1}位`,
      right: before ? `第${index + 1}位，在“${before.text}”之后` : '第1位',
      isRight,
      why: item.why,
    })
  })
}

/** How the marks of an order come about, in a sentence; null where there is nothing to explain. */
export function howOrderScored(question: OrderQuestion, items: ReadonlyArray<string>): string | null {
  const [all, inOrder] = [question.items.length, itemsInOrder(question, items).size]
  if (items.length === 0 || inOrder === all) return null
  if (inOrder < 2) return `${all}项中没有两项前后次序正确，不得分。`
  return `${all}项中有${inOrder}项前后次序正确：除去作为起点的1项，得${inOrder - 1}/${all - 1}的分。`
}
