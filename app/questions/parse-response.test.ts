import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryQuestion, fullMarks } from '#tests/questions/arbitrary-question.ts'
import { rightResponse } from './right-response.ts'
import { fieldValues, type FieldValues } from './field-values.ts'
import { parseResponse } from './parse-response.server.ts'
import { publicQuestion } from './public-question.ts'
import { scoreQuestion } from './score-question.ts'

function formOf(values: FieldValues): FormData {
  const form = new FormData()
  for (const [name, list] of Object.entries(values)) for (const value of list) form.append(name, value)
  return form
}

test('what a form was filled with is what is read back', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.string(), (question, seed) => {
      const right = rightResponse(question)
      const parsed = parseResponse(question, seed, formOf(fieldValues(question, seed, right)))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
      const { score, maximum } = scoreQuestion(question, parsed.response, {
        multiple: 'all-or-nothing',
        marks: fullMarks(question),
      })
      expect(score).toBe(maximum)
    }),
  )
})

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '\0',
    '\ud800',
    '__proto__',
    'constructor',
    '-1',
    '0',
    '1e9',
    '99999999999',
    'NaN',
    '<script>',
    'x'.repeat(30_000),
  ),
)

test('hostile forms give errors with sentences, never a throw', () => {
  const hostileName = fc.oneof(
    fc.constantFrom(
      'answer',
      'blank.b0',
      'blank.',
      'place.',
      'match.__proto__',
      'group.constructor',
      '__proto__',
    ),
    hostileText,
  )
  fc.assert(
    fc.property(
      arbitraryQuestion,
      fc.array(fc.tuple(hostileName, hostileText)),
      fc.boolean(),
      (question, fields, partial) => {
        const form = new FormData()
        for (const [name, value] of fields) form.append(name, value)
        form.append('answer', new File(['x'], 'x'))
        const parsed = parseResponse(question, 'seed', form, { partial })
        if (parsed.ok) expect(scoreQuestion(question, parsed.response).maximum).toBe(1000)
        else expect(Object.values(parsed.errors).join('')).toMatch(/[\u4e00-\u9fff]/u)
      },
    ),
    { numRuns: 500 },
  )
})

test('hostile values in the real fields of a question are refused or read as text', () => {
  fc.assert(
    fc.property(arbitraryQuestion, hostileText, (question, value) => {
      const fields = Object.keys(fieldValues(question, 'seed', rightResponse(question)))
      const parsed = parseResponse(
        question,
        'seed',
        formOf(Object.fromEntries(fields.map((name) => [name, [value]]))),
      )
      if (parsed.ok) expect(JSON.stringify(parsed.response)).not.toMatch(/\\u0000|\\ud800/u)
    }),
  )
})

test('a form of another seed, as of another attempt, is never read as an answer', () => {
  fc.assert(
    fc.property(arbitraryQuestion, (question) => {
      if (['judge', 'fill', 'short', 'case'].includes(question.type)) return
      const values = fieldValues(question, 'one', rightResponse(question))
      expect(parseResponse(question, 'other', formOf(values)).ok).toBe(false)
    }),
  )
})

test('an untouched form is empty; what was typed is kept beside the error', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.boolean(), (question, partial) => {
      expect(parseResponse(question, 'seed', new FormData(), { partial })).toMatchObject({
        ok: false,
        empty: true,
      })
    }),
  )
  const fill = {
    ...base,
    type: 'fill' as const,
    stem: '［b1］［b2］',
    blanks: ['b1', 'b2'].map((id) => ({ id, accept: ['甲'], why: '' })),
  }
  const typed = formOf({ 'blank.b1': ['半年'], 'blank.b2': [''] })
  expect(parseResponse(fill, 'seed', typed)).toEqual({
    ok: false,
    empty: false,
    errors: { 'blank.b2': '第2空还没有填写' },
    values: { 'blank.b1': ['半年'], 'blank.b2': [''] },
  })
  expect(parseResponse(fill, 'seed', typed, { partial: true })).toEqual({
    ok: true,
    response: { type: 'fill', blanks: { b1: '半年' } },
  })
})

test('two items at one place of an order are refused at the second', () => {
  const question = {
    ...base,
    type: 'order' as const,
    items: ['a', 'b'].map((id) => ({ id, text: id, why: '' })),
  }
  const shown = publicQuestion(question, 'seed')
  const names = Object.keys(fieldValues(question, 'seed', { type: 'order', items: ['a', 'b'] }))
  const parsed = parseResponse(
    question,
    'seed',
    formOf(Object.fromEntries(names.map((name) => [name, ['1']]))),
  )
  expect(shown.type).toBe('order')
  expect(parsed).toMatchObject({ ok: false, errors: { [names[1]!]: '已有另一项排在第1位，请改选' } })
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
