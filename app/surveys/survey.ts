import type { Day } from '#app/platform/clock.ts'

/** How a question is answered. */
export const QUESTION_KINDS = [
  { value: 'single', label: '单选' },
  { value: 'multiple', label: '多选' },
  { value: 'scale', label: '五级评分' },
  { value: 'text', label: '填写文字' },
] as const

export type QuestionKind = (typeof QUESTION_KINDS)[number]['value']

/** A question as asked. `options` are the choices; of a scale the words at its low and its high end; of text none. */
export type SurveyQuestion = {
  id: string
  kind: QuestionKind
  text: string
  options: ReadonlyArray<string>
  need: 'required' | 'optional'
}

/** Whether answers are kept with the name of whoever gave them. */
export type Naming = 'named' | 'anonymous'

export const NAMING_WORDS: Readonly<Record<Naming, string>> = { named: '实名', anonymous: '匿名' }

/** A questionnaire with what its pages need. */
export type Survey = {
  id: string
  title: string
  lead: string
  unitId: string
  unitName: string
  unitPath: string
  opensOn: Day
  closesOn: Day
  naming: Naming
  questions: ReadonlyArray<SurveyQuestion>
  closedAt: string | null
}

/** Answers by question: indexes of options, a step of a scale (1–5), or text. A question left out has no key. */
export type Answers = Readonly<Record<string, number | ReadonlyArray<number> | string>>

/** Steps of a scale. */
const SCALE_STEPS = [1, 2, 3, 4, 5] as const

/** Anonymous answers are shown, and told apart, only in groups of at least this many. */
export const FEWEST_SHOWN = 5

export type SurveyState = 'coming' | 'open' | 'over'

/** Where a questionnaire stands on a day. */
export function surveyState(
  survey: Pick<Survey, 'opensOn' | 'closesOn' | 'closedAt'>,
  today: Day,
): SurveyState {
  if (survey.closedAt !== null || today > survey.closesOn) return 'over'
  return today < survey.opensOn ? 'coming' : 'open'
}

export const STATE_WORDS: Readonly<Record<SurveyState, string>> = {
  coming: '未开始',
  open: '进行中',
  over: '已结束',
}

/** The words of each choice, in the order of the answers' numbers. */
export function choicesOf(question: SurveyQuestion): Array<{ value: number; label: string }> {
  if (question.kind !== 'scale') return question.options.map((label, value) => ({ value, label }))
  const [low = '', high = ''] = question.options
  return SCALE_STEPS.map((value) => {
    const end = value === 1 ? low : value === SCALE_STEPS.length ? high : ''
    return { value, label: end === '' ? String(value) : `${value}（${end}）` }
  })
}
