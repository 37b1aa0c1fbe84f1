import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawQuiz } from './draw-quiz.ts'

const bankOf = (sizes: ReadonlyArray<number>) =>
  sizes.flatMap((size, point) =>
    Array.from({ length: size }, (_, index) => ({ id: `q${point}-${index}`, point: `p${point}` })),
  )
const anySizes = fc.array(fc.nat(8), { maxLength: 8 })

test('a draw has the length asked for or the whole bank, and no question twice', () => {
  fc.assert(
    fc.property(anySizes, fc.nat(30), fc.string(), (sizes, length, seed) => {
      const bank = bankOf(sizes)
      const drawn = drawQuiz(bank, length, seed)
      expect(drawn.length).toBe(Math.min(length, bank.length))
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length)
    }),
  )
})

test('points differ by more than one question only where one has no more', () => {
  fc.assert(
    fc.property(anySizes, fc.nat(30), fc.string(), (sizes, length, seed) => {
      const drawn = drawQuiz(bankOf(sizes), length, seed)
      const counts = sizes.map(
        (_, point) => drawn.filter((question) => question.point === `p${point}`).length,
      )
      const most = Math.max(0, ...counts)
      for (const [point, count] of counts.entries())
        if (count < (sizes[point] ?? 0)) expect(count).toBeGreaterThanOrEqual(most - 1)
    }),
  )
})

test('the seed decides the draw', () => {
  const bank = bankOf([5, 5, 5])
  expect(drawQuiz(bank, 10, 'one')).toEqual(drawQuiz(bank, 10, 'one'))
  expect(drawQuiz(bank, 10, 'one')).not.toEqual(drawQuiz(bank, 10, 'other'))
})
