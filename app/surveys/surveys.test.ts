import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questionCount } from './question-count.ts'
import { answerField, readAnswers } from './read-answers.ts'
import { choicesOf, FEWEST_SHOWN, type Answers, type SurveyQuestion } from './survey.ts'
import { matching, tally, tallyFiltered } from './tally.ts'

const QUESTIONS: ReadonlyArray<SurveyQuestion> = [
  { id: 'q1', kind: 'single', text: '职务', options: ['书记', '委员', '党员'], need: 'required' },
  { id: 'q2', kind: 'multiple', text: '形式', options: ['集中', '在线', '现场'], need: 'optional' },
  { id: 'q3', kind: 'scale', text: '满意', options: ['低', '高'], need: 'required' },
  { id: 'q4', kind: 'text', text: '建议', options: [], need: 'optional' },
]

const sheet: fc.Arbitrary<Answers> = fc.record(
  {
    q1: fc.integer({ min: 0, max: 2 }),
    q2: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1 }).map((all) => all.sort()),
    q3: fc.integer({ min: 1, max: 5 }),
    q4: fc.string({ minLength: 1 }),
  },
  { requiredKeys: ['q1', 'q3'] },
)

test('answers sent by the form are read back as given', () => {
  fc.assert(
    fc.property(sheet, (answers) => {
      const trimmed = Object.entries(answers).filter(([, given]) => String(given).trim() !== '')
      const values = Object.fromEntries(
        trimmed.map(([id, given]) => [answerField({ id }), [given].flat().map(String)]),
      )
      const expected = trimmed.map(([id, given]) => [id, typeof given === 'string' ? given.trim() : given])
      expect(readAnswers(QUESTIONS, values)).toEqual({ ok: true, answers: Object.fromEntries(expected) })
    }),
  )
})

test('what is missing, unknown or too long is told at its field', () => {
  const read = readAnswers(QUESTIONS, { 'answer-q1': '7', 'answer-q2': '1', 'answer-q4': '长'.repeat(501) })
  expect(read.ok).toBe(false)
  expect(Object.keys(read.ok ? {} : read.errors)).toEqual(['answer-q1', 'answer-q3', 'answer-q4'])
})

test('no figure under a filter, and no difference to the whole, stands for one to four people', () => {
  const isFew = (count: number) => count > 0 && count < FEWEST_SHOWN
  const filters = QUESTIONS.flatMap((question) =>
    choicesOf(question).map(({ value }) => ({ questionId: question.id, value })),
  )
  let shown = 0
  fc.assert(
    fc.property(
      fc.array(sheet, { maxLength: 300, size: 'max' }),
      fc.constantFrom(...filters),
      (all, filter) => {
        const answer = tallyFiltered(QUESTIONS, all, filter)
        if (!answer.ok) return
        expect(answer.people).toBe(matching(all, filter).length)
        expect(isFew(answer.people) || isFew(all.length - answer.people)).toBe(false)
        for (const item of answer.tallies) {
          if (!('tally' in item)) continue
          shown++
          const whole = tally(item.tally.question, all)
          item.tally.choices.forEach(({ count }, index) => {
            expect(isFew(count)).toBe(false)
            expect(isFew((whole.choices[index]?.count ?? 0) - count)).toBe(false)
          })
        }
      },
    ),
    { numRuns: 200, seed: 7 },
  )
  expect(shown).toBeGreaterThan(0)
})

test('a form shows as many questions as it was sent with, within what a questionnaire may have', () => {
  const shown = ['5', '31', '1e309', '1000000000', '-1', '2.5', '', '{'].map((count) =>
    questionCount({ count }),
  )
  expect(shown).toEqual([5, 30, 3, 30, 3, 3, 3, 3])
})
