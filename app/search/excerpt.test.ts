import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clauseWith, excerpt } from './excerpt.ts'
import { queryWords } from './query-words.ts'

const TEXT = `${'前面的话，与问题无关。'.repeat(10)}\n收到函询以后，15个工作日内写出说明。由主要负责人签署意见。${'后面的话。'.repeat(30)}`

test('an excerpt shows the words in the middle of a long text, marked', () => {
  const parts = excerpt(TEXT, ['函询', '工作日'])
  expect(parts.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['函询', '工作日'])
  expect(parts[0]?.text).toBe('……')
})

test('an excerpt is a stretch of the text whatever is looked for', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 4 }),
      (text, forms) => {
        const words = forms.map((form) => form.toLowerCase())
        const shown = excerpt(text, words)
          .map((part) => part.text)
          .join('')
          .replace(/^……|……$/gu, '')
        expect(text.replace(/\n/gu, ' ')).toContain(shown)
      },
    ),
  )
})

test('the clause of a link has no mark in it and holds a word', () => {
  expect(clauseWith(TEXT, ['函询'])).toBe('收到函询以后')
  expect(clauseWith(TEXT, ['没有'])).toBeNull()
})

test('names of the trade stay whole, words that say nothing are left out', () => {
  expect(queryWords('谁可以谈话函询？', ['谈话函询']).map(({ word }) => word)).toEqual(['谈话函询'])
  expect(queryWords('举报怎么办', []).at(0)?.forms).toEqual(['举报', '检举'])
  expect(queryWords('什么', []).map(({ word }) => word)).toEqual(['什么'])
})
