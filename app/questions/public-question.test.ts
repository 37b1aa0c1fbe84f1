import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryQuestion } from '#tests/questions/arbitrary-question.ts'
import { rightResponse } from './right-response.ts'
import { publicQuestion } from './public-question.ts'
import type { Question } from './question.ts'
import { opaqueKey, shuffled } from './seeded-random.ts'

test('the public question tells nothing of the key', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.string(), (question, seed) => {
      const shown = JSON.stringify(publicQuestion(question, seed))
      expect(shown).not.toMatch(
        /秘密|"right"|"why"|"accept"|"group"|"answer"|explanation|第五条|right-|wrong-|step-|pair-|item-/u,
      )
    }),
  )
})

test('the same seed shows the same question, whatever order the file has', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.string(), (question, seed) => {
      expect(publicQuestion(question, seed)).toEqual(publicQuestion(structuredClone(question), seed))
    }),
  )
})

test('shuffling is a permutation that the seed decides', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
      expect(shuffled(list, seed).sort()).toEqual([...list].sort())
      expect(shuffled(list, seed)).toEqual(shuffled(list, seed))
    }),
  )
})

test('over many seeds the first option of the file is shown at every place about equally often', () => {
  const counts = [0, 0, 0, 0]
  for (let seed = 0; seed < 4000; seed++)
    counts[shuffled(['a', 'b', 'c', 'd'], `seed-${seed}`).indexOf('a')]! += 1
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

test('an order question does not always show its right order', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id, text: id, why: '' }))
  const question: Question = { ...base, type: 'order', items }
  const orders = new Set(Array.from({ length: 60 }, (_, seed) => texts(question, `s${seed}`)))
  expect(orders.size).toBe(6)
})

test('keys of the parts of a question never collide', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.string(), (question, seed) => {
      const ids = Object.values(rightResponse(question)).flatMap((value) =>
        typeof value === 'object' ? Object.keys(value) : [],
      )
      expect(new Set(ids.map((id) => opaqueKey(seed, id))).size).toBe(new Set(ids).size)
    }),
  )
})

const base = {
  id: 'q',
  use: 'quiz',
  point: 'p',
  source: { source: 's', article: '一' },
  difficulty: 1,
  stem: '',
  explanation: '',
} as const

function texts(question: Question, seed: string): string {
  const shown = publicQuestion(question, seed)
  return shown.type === 'order' ? shown.items.map(({ text }) => text).join('') : ''
}
