import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findWords, occurrenceAt } from './find-words.ts'

test('words are found again at the very occurrence that was marked', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[甲乙丙]{4,40}$/u),
      fc.nat(39),
      fc.integer({ min: 1, max: 4 }),
      (text, at, length) => {
        const from = at % text.length
        const words = text.slice(from, from + length)
        const span = findWords(text, words, occurrenceAt(text, words, from))
        expect(span).toEqual({ from, to: from + words.length })
      },
    ),
  )
})

test('in a changed text the first place is taken, and none when the words are gone', () => {
  expect(findWords('甲乙丙', '乙', 3)).toEqual({ from: 1, to: 2 })
  expect(findWords('甲乙丙', '丁', 0)).toBeNull()
  expect(findWords('甲乙丙', '', 0)).toBeNull()
})
