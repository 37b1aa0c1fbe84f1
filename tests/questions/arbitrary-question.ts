import fc from 'fast-check'
import type { QuestionResponse } from '#app/questions/question-response.ts'
import type { Question, QuestionCommon } from '#app/questions/question.ts'

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

/** Any question of any type, sizes and texts varied. Texts that must stay on the server begin with 秘密. */
export const arbitraryQuestion: fc.Arbitrary<Question> = fc.oneof(
  fc.nat(5).map((wrong): Question => ({ ...common(), type: 'single', options: options(1, wrong + 1) })),
  fc.tuple(fc.nat(3), fc.nat(3)).map(([right, wrong]): Question => ({
    ...common(),
    type: 'multiple',
    options: options(right + 2, wrong),
  })),
  fc.boolean().map((answer): Question => ({ ...common(), type: 'judge', answer, why: '秘密理由' })),
  fc.array(text, { minLength: 1, maxLength: 4 }).map((forms): Question => {
    const blanks = forms.map((form, index) => ({ id: `b${index}`, accept: [`秘密${form}`], why: '秘密理由' }))
    return { ...common(blanks.map(({ id }) => `前文［${id}］`).join('')), type: 'fill', blanks }
  }),
  fc.array(text, { minLength: 2, maxLength: 6 }).map((rights): Question => ({
    ...common(),
    type: 'match',
    pairs: rights.map((right, index) => ({
      id: `pair-${index}`,
      left: `左${index}`,
      right,
      why: '秘密理由',
    })),
  })),
  fc.integer({ min: 2, max: 7 }).map((count): Question => ({
    ...common(),
    type: 'order',
    items: parts(count, (index) => ({
      id: `step-${index}`,
      text: `步骤${'甲乙丙丁戊己庚'[index]}`,
      why: '秘密理由',
    })),
  })),
  fc.array(fc.nat(2), { minLength: 2, maxLength: 8 }).map((groups): Question => ({
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
)

/** The response that a key-holder would give. */
export function rightResponse(question: Question): QuestionResponse {
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: question.options.find((option) => 'right' in option)?.id ?? '' }
    case 'multiple':
      return {
        type: 'multiple',
        choices: question.options.filter((option) => 'right' in option).map(({ id }) => id),
      }
    case 'judge':
      return { type: 'judge', answer: question.answer }
    case 'fill':
      return {
        type: 'fill',
        blanks: Object.fromEntries(question.blanks.map(({ id, accept }) => [id, accept[0] ?? ''])),
      }
    case 'match':
      return { type: 'match', pairs: Object.fromEntries(question.pairs.map(({ id }) => [id, id])) }
    case 'order':
      return { type: 'order', items: question.items.map(({ id }) => id) }
    case 'sort':
      return { type: 'sort', groups: Object.fromEntries(question.items.map(({ id, group }) => [id, group])) }
  }
}

/** Any response, of the type of the question or of another, with ids that exist or not. */
export const arbitraryResponse: fc.Arbitrary<QuestionResponse> = fc.oneof(
  fc.string().map((choice): QuestionResponse => ({ type: 'single', choice })),
  fc
    .array(fc.oneof(fc.constantFrom('right-0', 'right-1', 'wrong-0'), fc.string()))
    .map((choices): QuestionResponse => ({ type: 'multiple', choices })),
  fc.boolean().map((answer): QuestionResponse => ({ type: 'judge', answer })),
  fc
    .dictionary(fc.constantFrom('b0', 'b1', '__proto__'), fc.string({ unit: 'binary' }))
    .map((blanks): QuestionResponse => ({ type: 'fill', blanks })),
  fc
    .dictionary(fc.constantFrom('pair-0', 'pair-1'), fc.constantFrom('pair-0', 'pair-1', 'x'))
    .map((pairs): QuestionResponse => ({ type: 'match', pairs })),
  fc
    .array(fc.constantFrom('step-0', 'step-1', 'step-2', 'step-3', 'x'))
    .map((items): QuestionResponse => ({ type: 'order', items })),
  fc
    .dictionary(fc.constantFrom('item-0', 'item-1'), fc.constantFrom('group-0', 'group-1', 'x'))
    .map((groups): QuestionResponse => ({ type: 'sort', groups })),
)
