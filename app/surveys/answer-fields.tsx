import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { answerField, LONGEST_TEXT } from './read-answers.ts'
import { choicesOf, type Naming, type SurveyQuestion } from './survey.ts'

type AnswerFieldsProps = {
  questions: ReadonlyArray<SurveyQuestion>
  naming: Naming
  values: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  errors: Readonly<Record<string, string | undefined>>
}

/** The questions of a questionnaire as fields. */
export function AnswerFields({ questions, naming, values, errors }: AnswerFieldsProps) {
  return questions.map((question, index) => {
    const name = answerField(question)
    const given = [values[name] ?? []].flat()
    const label = `${index + 1}. ${question.text}${question.need === 'optional' ? '（选填）' : ''}`
    if (question.kind === 'text')
      return (
        <TextArea
          key={name}
          name={name}
          label={label}
          hint={textHint(naming)}
          maxLength={LONGEST_TEXT}
          defaultValue={given[0] ?? ''}
          error={errors[name]}
        />
      )
    const multiple = question.kind === 'multiple'
    return (
      <RadioGroup
        key={name}
        name={name}
        legend={label}
        hint={multiple ? '可以选多项' : undefined}
        multiple={multiple}
        options={choicesOf(question).map(({ value, label: words }) => ({
          value: String(value),
          label: words,
        }))}
        defaultValue={given[0]}
        defaultValues={given}
        error={errors[name]}
      />
    )
  })
}

function textHint(naming: Naming): string {
  const length = `最多 ${LONGEST_TEXT} 个字`
  return naming === 'named' ? length : `${length}。组织员会看到原文：不要写能看出你是谁的内容。`
}
