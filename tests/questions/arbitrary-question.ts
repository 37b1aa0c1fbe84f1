import fc from 'fast-check'
import type { PlainResponse, QuestionResponse } from '#app/questions/question-response.ts'
import type { PlainQuestion, Question, QuestionCommon } from '#app/questions/question.ts'
import { rubricLines } from '#app/questions/rubric-lines.ts'

const text = fc.stringMatching(/^[甲乙丙丁戊己庚辛]{1,6}$/u)

function common(stem = '题干'): QuestionCommon {
  return {
    id: 'q-1',
    use: 'quiz',
    point: 'point-1',
    source: { source: 'law', article: '第五条' },
    difficulty: 1,
    stem,
    explanation: '秘密解释',
  }
}

function options(right: number, wrong: number) {
  return [
    ...Array.from({ length: right }, (_, index) => ({
      id: `right-${index}`,
      text: `应选${index}`,
      right: true as const,
    })),
    ...Array.from({ length: wrong }, (_, index) => ({
      id: `wrong-${index}`,
      text: `不选${index}`,
      why: `秘密理由${index}`,
    })),
  ]
}

function parts<T>(count: number, make: (index: number) => T): Array<T> {
  return Array.from({ length: count }, (_, index) => make(index))
}

/** Any question but a case. */
const arbitraryPlain: fc.Arbitrary<PlainQuestion> = fc.oneof(
  fc.nat(5).map((wrong): PlainQuestion => ({ ...common(), type: 'single', options: options(1, wrong + 1) })),
  fc.tuple(fc.nat(3), fc.nat(3)).map(([right, wrong]): PlainQuestion => ({
    ...common(),
    type: 'multiple',
    options: options(right + 2, wrong),
  })),
  fc.boolean().map((answer): PlainQuestion => ({ ...common(), type: 'judge', answer, why: '秘密理由' })),
  fc.array(text, { minLength: 1, maxLength: 4 }).map((forms): PlainQuestion => {
    const blanks = forms.map((form, index) => ({ id: `b${index}`, accept: [`秘密${form}`], why: '秘密理由' }))
    return { ...common(blanks.map(({ id }) => `前文［${id}］`).join('')), type: 'fill', blanks }
  }),
  fc.array(text, { minLength: 2, maxLength: 6 }).map((rights): PlainQuestion => ({
    ...common(),
    type: 'match',
    pairs: rights.map((right, index) => ({
      id: `pair-${index}`,
      left: `左${index}`,
      right,
      why: '秘密理由',
    })),
  })),
  fc.integer({ min: 2, max: 7 }).map((count): PlainQuestion => ({
    ...common(),
    type: 'order',
    items: parts(count, (index) => ({
      id: `step-${index}`,
      text: `步骤${'甲乙丙丁戊己庚'[index]}`,
      why: '秘密理由',
    })),
  })),
  fc.array(fc.nat(2), { minLength: 2, maxLength: 8 }).map((groups): PlainQuestion => ({
    ...common(),
    type: 'sort',
    groups: parts(3, (index) => ({ id: `group-${index}`, title: `类${index}` })),
    items: groups.map((group, index) => ({
      id: `item-${index}`,
      text: `条目${index}`,
      group: `group-${group}`,
      why: '秘密理由',
    })),
  })),
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }).map((points): PlainQuestion => ({
    ...common(),
    type: 'short',
    answer: '秘密答案',
    rubric: points.map((point, index) => ({ id: `line-${index}`, text: `秘密要点${index}`, points: point })),
  })),
)

/** Any question of any type, sizes and texts varied. Texts that must stay on the server begin with 秘密. */
export const arbitraryQuestion: fc.Arbitrary<Question> = fc.oneof(
  { weight: 8, arbitrary: arbitraryPlain },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.tuple(fc.integer({ min: 1, max: 9 }), arbitraryPlain), { minLength: 1, maxLength: 4 })
      .map((list): Question => ({
        ...common(),
        type: 'case',
        parts: list.map(([marks, question], index) => ({
          marks,
          question: { ...question, id: `p${index}` },
        })),
      })),
  },
)

/** Full marks for everything that a person marks. */
export function fullMarks(question: Question): Record<string, number> {
  return Object.fromEntries(rubricLines(question).map(({ id, points }) => [id, points]))
}

const plainResponse: fc.Arbitrary<PlainResponse> = fc.oneof(
  fc.string().map((choice): PlainResponse => ({ type: 'single', choice })),
  fc
    .array(fc.oneof(fc.constantFrom('right-0', 'right-1', 'wrong-0'), fc.string()))
    .map((choices): PlainResponse => ({ type: 'multiple', choices })),
  fc.boolean().map((answer): PlainResponse => ({ type: 'judge', answer })),
  fc
    .dictionary(fc.constantFrom('b0', 'b1', '__proto__'), fc.string({ unit: 'binary' }))
    .map((blanks): PlainResponse => ({ type: 'fill', blanks })),
  fc
    .dictionary(fc.constantFrom('pair-0', 'pair-1'), fc.constantFrom('pair-0', 'pair-1', 'x'))
    .map((pairs): PlainResponse => ({ type: 'match', pairs })),
  fc
    .array(fc.constantFrom('step-0', 'step-1', 'step-2', 'step-3', 'x'))
    .map((items): PlainResponse => ({ type: 'order', items })),
  fc
    .dictionary(fc.constantFrom('item-0', 'item-1'), fc.constantFrom('group-0', 'group-1', 'x'))
    .map((groups): PlainResponse => ({ type: 'sort', groups })),
  fc.string().map((text): PlainResponse => ({ type: 'short', text })),
)

/** Any response, of the type of the question or of another, with ids that exist or not. */
export const arbitraryResponse: fc.Arbitrary<QuestionResponse> = fc.oneof(
  { weight: 8, arbitrary: plainResponse },
  {
    weight: 2,
    arbitrary: fc
      .dictionary(fc.constantFrom('p0', 'p1', 'x', '__proto__'), plainResponse)
      .map((parts): QuestionResponse => ({ type: 'case', parts })),
  },
)
