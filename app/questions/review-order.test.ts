import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OrderQuestion } from './question.ts'
import { reviewQuestion } from './review-question.ts'
import { scoreOrder } from './score-order.ts'

const PLACES = ['甲', '乙', '丙', '丁', '戊']

const question: OrderQuestion = {
  ...{ id: 'q', use: 'quiz', point: 'p', source: { source: 's', article: '一' }, difficulty: 1 },
  ...{ stem: '排序', explanation: '', type: 'order' },
  items: PLACES.map((text) => ({ id: text, text, why: `${text}的理由` })),
}

const review = (items: Array<string>) => reviewQuestion(question, 'seed', { type: 'order', items }, [])

test('as many items are marked as standing in order as the score counts, and one sentence says how', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(PLACES, { minLength: 5 }), (items) => {
      const { parts, howScored } = review(items)
      const inOrder = parts.filter(({ verdict }) => verdict === 'right').length
      const { right, all } = scoreOrder(question, items)
      expect([BigInt(inOrder - 1), 4n]).toEqual([right, all])
      if (inOrder === 5) expect(howScored).toBeNull()
      else if (inOrder > 1)
        expect(howScored).toBe(`5项中有${inOrder}项前后次序正确：除去作为起点的1项，得${right}/4的分。`)
      else expect(howScored).toBe('5项中没有两项前后次序正确，不得分。')
    }),
  )
})

test('items that stand in order are right wherever they stand; the others say where they belong', () => {
  const { verdict, parts } = review(['丁', '戊', '甲', '乙', '丙'])
  expect(verdict).toBe('partly')
  expect(parts.map(({ label, given, right, verdict: own }) => [label, own, given, right])).toEqual([
    ['甲', 'right', '次序对', '第1位'],
    ['乙', 'right', '次序对', '第2位，在“甲”之后'],
    ['丙', 'right', '次序对', '第3位，在“乙”之后'],
    ['丁', 'wrong', '排在第1位', '第4位，在“丙”之后'],
    ['戊', 'wrong', '排在第2位', '第5位，在“丁”之后'],
  ])
  expect(parts.map(({ why }) => why)).toEqual([null, null, null, '丁的理由', '戊的理由'])
})
