import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryQuestion } from '#tests/questions/arbitrary-question.ts'
import { answerFields, answerState } from './answer-state.ts'
import { fieldValues } from './field-values.ts'
import { publicQuestion } from './public-question.ts'
import { rightResponse } from './right-response.ts'

test('a question is answered when every part of it is, open when none is, and partly in between', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.string(), fc.nat(), (question, seed, which) => {
      const shown = publicQuestion(question, seed)
      const full = fieldValues(question, seed, rightResponse(question))
      expect(answerState(shown, full)).toBe('answered')
      expect(answerState(shown, {})).toBe('open')
      const names = answerFields(shown)
      const left = names[which % names.length] ?? ''
      expect(answerState(shown, { ...full, [left]: [' '] })).toBe(names.length === 1 ? 'open' : 'partly')
    }),
  )
})
