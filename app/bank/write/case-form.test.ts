import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryQuestion } from '#tests/questions/arbitrary-question.ts'
import { normalDraft } from '../exchange/normal-draft.ts'
import { changeParts, partTypes } from './case-parts.ts'
import { draftValues, type DraftValues } from './draft-values.ts'
import { readCase } from './read-case.ts'

const basis = { regulation: '《条例》', year: 2023, article: '第五条' }

/** Cases whose sort questions are left out: the form has no word for a group without items. */
const cases = arbitraryQuestion
  .filter(({ type }) => type === 'case')
  .map((question) => normalDraft({ question, basis }))
  .filter(
    ({ question }) =>
      question.type !== 'case' || question.parts.every((part) => part.question.type !== 'sort'),
  )

it('gives back every case as it was written', () => {
  fc.assert(
    fc.property(cases, (draft) => {
      const read = readCase(draftValues(draft))
      if (!read.ok) throw new Error(JSON.stringify(read.errors))
      expect({ ...draft.question, ...read.body }).toEqual(draft.question)
    }),
    { numRuns: 100 },
  )
})

it('tells everything that is wrong at the field of its part, at once', () => {
  const values = {
    stem: '某党员收受礼金。',
    'q0.type': 'single',
    'q0.marks': '0',
    'q1.type': 'judge',
    'q1.marks': '2',
  }
  expect(readCase(values)).toEqual({
    ok: false,
    errors: {
      'q0.stem': '第1小题：请写题干',
      'q0.marks': '第1小题：分值写1到100的整数',
      'q0.part.0': '第1小题：至少写两个选项',
      'q1.stem': '第2小题：请写题干',
      'q1.answer': '第2小题：请选择这句话是对还是错',
    },
  })
  expect(readCase({ stem: '案情' })).toMatchObject({ errors: { newType: expect.any(String) } })
})

it('adds and removes parts with everything typed kept', () => {
  const typed: DraftValues = { stem: '案情', 'q0.type': 'single', 'q0.stem': '甲', 'q0.part.0': '警告' }
  const added = changeParts({ ...typed, intent: 'add-part', newType: 'judge' })
  expect(added).toMatchObject({ ...typed, 'q1.type': 'judge' })
  const second = { ...added, 'q1.stem': '乙', 'q1.answer': 'true' }
  const removed = changeParts({ ...second, intent: 'remove-part-0' })
  expect(removed).toMatchObject({ stem: '案情', 'q0.type': 'judge', 'q0.stem': '乙', revision: '1' })
  expect(removed).not.toHaveProperty(['q0.part.0'])
  expect(partTypes(removed ?? {})).toEqual(['judge'])
  expect(changeParts({ ...typed, intent: 'remove-part-0' })).toBeNull()
  expect(changeParts(typed)).toBeNull()
})
