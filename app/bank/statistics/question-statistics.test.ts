import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questionStatistics, type JudgedAnswer } from './question-statistics.ts'
import { questionWarnings } from './question-warnings.ts'

const answer: fc.Arbitrary<JudgedAnswer> = fc.record({
  share: fc.constantFrom(0, 0.5, 1),
  rest: fc.double({ min: 0, max: 1, noNaN: true }),
  choices: fc.subarray(['a', 'b', 'c']),
})

test('figures stay within their bounds, counts are those of the answers', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 60 }), (answers) => {
      const found = questionStatistics(answers, ['a', 'b', 'c', 'd'])
      for (const [figure, least] of [
        [found.difficulty, 0],
        [found.correlation, -1],
        [found.discrimination, -1],
      ] as const) {
        if (figure === null) continue
        expect(figure).toBeGreaterThanOrEqual(least)
        expect(figure).toBeLessThanOrEqual(1)
      }
      expect(found.options.map(({ count }) => count)).toEqual(
        ['a', 'b', 'c', 'd'].map((id) => answers.filter(({ choices }) => choices.includes(id)).length),
      )
      for (const { count, upper, lower } of found.options)
        expect(Math.max(upper, lower)).toBeLessThanOrEqual(count)
    }),
  )
})

test('the order of the answers changes nothing', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 60 }), (answers) => {
      const [one, other] = [
        questionStatistics(answers, ['a']),
        questionStatistics(answers.toReversed(), ['a']),
      ]
      expect(other.options).toEqual(one.options)
      expect(other.discrimination).toEqual(
        one.discrimination === null ? null : expect.closeTo(one.discrimination, 9),
      )
      expect(other.correlation === null).toBe(one.correlation === null)
    }),
  )
})

test('turning every answer into its opposite turns the discrimination round', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 10, maxLength: 60 }),
      fc.infiniteStream(fc.boolean()),
      (rests, rights) => {
        const answers = rests.map((rest) => ({
          share: rights.next().value ? 1 : 0,
          rest: rest / 1000,
          choices: [],
        }))
        const turned = answers.map((one) => ({ ...one, share: 1 - one.share }))
        const [before, after] = [questionStatistics(answers), questionStatistics(turned)]
        expect(after.discrimination ?? 0).toBeCloseTo(-(before.discrimination ?? 0), 9)
        expect(after.correlation ?? 0).toBeCloseTo(-(before.correlation ?? 0), 9)
      },
    ),
  )
})

test('a key that is wrong shows: the best choose another option', () => {
  const answers = Array.from({ length: 40 }, (_, index) => {
    const isGood = index >= 20
    return { share: isGood ? 0 : 1, rest: index / 40, choices: [isGood ? 'b' : 'a'] }
  })
  const found = questionStatistics(answers, ['a', 'b', 'c'])
  expect(found.discrimination).toBe(-1)
  expect(questionWarnings(found, ['a'])).toEqual([
    '总分高的人反而答错多，请核对答案',
    '总分高的人选B的比选正确选项的多，请核对答案',
    '选项C没有人选，不起干扰作用',
  ])
  expect(questionWarnings(questionStatistics(answers.slice(0, 20), ['a']), ['a'])).toEqual([])
})
