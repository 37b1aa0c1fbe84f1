import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerSeconds } from './answer-seconds.ts'
import { questionStatistics, type JudgedAnswer } from './question-statistics.ts'
import { questionWarnings } from './question-warnings.ts'

const answer: fc.Arbitrary<JudgedAnswer> = fc.record({
  share: fc.constantFrom(0, 0.5, 1),
  rest: fc.double({ min: 0, max: 1, noNaN: true }),
  choices: fc.subarray(['a', 'b', 'c']),
  seconds: fc.option(fc.nat(500)),
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
          seconds: null,
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
    return { share: isGood ? 0 : 1, rest: index / 40, choices: [isGood ? 'b' : 'a'], seconds: 20 }
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

test('how long answers took is the time since the one before, and a median over all', () => {
  const at = (second: number) => ({ answeredAt: new Date(second * 1000).toISOString() })
  const start = new Date(100_000).toISOString()
  expect(answerSeconds(start, [at(130), at(110), at(190)])).toEqual([20, 10, 60])
  // One that another clock puts before the start took no time, and two at once are told apart from the one before both.
  expect(answerSeconds(start, [at(90), at(120), at(120)])).toEqual([0, 20, 20])
  const quick = Array.from({ length: 30 }, (_, index) => ({
    ...{
      share: index % 2,
      rest: index / 30,
      choices: [index % 2 ? 'a' : 'b'],
      seconds: index < 20 ? 2 : 900,
    },
  }))
  const found = questionStatistics(quick, ['a', 'b'])
  expect(found.seconds).toBe(2)
  expect(questionWarnings(found, ['a'])).toContain('多数人不到4秒就作答，可能没有读题就看出答案')
  expect(questionStatistics(quick.map((one) => ({ ...one, seconds: null }))).seconds).toBeNull()
})
