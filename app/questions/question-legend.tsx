import { QUESTION_TYPE_TITLES, type QuestionType } from './question.ts'
import type { MultipleRule } from './scoring-rules.ts'

const HOW: Readonly<Partial<Record<QuestionType, string>>> = {
  match: '为左边每一项选出对应的内容',
  sort: '为每一项选出它的类别',
}

const HOW_SCORED: Readonly<Record<MultipleRule, string>> = {
  'share-if-none-wrong': '选错不得分，少选按比例得分',
  'all-or-nothing': '多选、少选、错选都不得分',
  'half-if-none-wrong': '选错不得分，少选得一半分',
  'per-option': '选对一项得一份分，选错一项扣一份，扣完为止',
}

/** As `scoreOrder` counts them. */
const HOW_ORDER_SCORED = '按前后次序正确的项数得分，不要求每项的位置都对'

type QuestionLegendProps = {
  type: QuestionType
  stem: string
  multiple?: MultipleRule | 'unscored' | undefined
}

/** What the question is, of which type, and how it is answered; stands first in a fieldset. */
export function QuestionLegend({ type, stem, multiple = 'share-if-none-wrong' }: QuestionLegendProps) {
  const how = howAnswered(type, multiple)
  return (
    <legend className="question-legend">
      <span className="question-type">{QUESTION_TYPE_TITLES[type]}</span>
      <span className="question-stem">{stem}</span>
      {how ? <small className="question-how">{how}</small> : null}
    </legend>
  )
}

function howAnswered(type: QuestionType, multiple: MultipleRule | 'unscored'): string | undefined {
  const isScored = multiple !== 'unscored'
  if (type === 'multiple')
    return isScored ? `选出所有正确的选项：${HOW_SCORED[multiple]}` : '选出所有正确的选项'
  if (type === 'order') return isScored ? `按先后排好次序：${HOW_ORDER_SCORED}` : '按先后排好次序'
  return HOW[type]
}
