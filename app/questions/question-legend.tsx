import { QUESTION_TYPE_TITLES, type QuestionType } from './question.ts'

const HOW: Readonly<Partial<Record<QuestionType, string>>> = {
  multiple: '选出所有正确的选项：选错不得分，少选按比例得分',
  match: '为左边每一项选出对应的内容',
  order: '按先后排好次序',
  sort: '为每一项选出它的类别',
}

/** What the question is, of which type, and how it is answered; stands first in a fieldset. */
export function QuestionLegend({ type, stem }: { type: QuestionType; stem: string }) {
  const how = HOW[type]
  return (
    <legend className="question-legend">
      <span className="question-type">{QUESTION_TYPE_TITLES[type]}</span>
      <span className="question-stem">{stem}</span>
      {how ? <small className="question-how">{how}</small> : null}
    </legend>
  )
}
