import { caseField, type FieldValues } from './field-values.ts'
import { PlainFields } from './plain-fields.tsx'
import type { PublicCase } from './public-question.ts'
import type { QuestionFieldsProps } from './question-fields-props.ts'
import { QuestionLegend } from './question-legend.tsx'
import { worthWords } from './worth-words.ts'

/** The story, then each question about it with its number and what it is worth. */
export function CaseFields({ question, values, errors, multiple, worth }: QuestionFieldsProps<PublicCase>) {
  const all = question.parts.reduce((total, { marks }) => total + marks, 0)
  return (
    <fieldset className="field">
      <QuestionLegend type="case" stem={question.stem} />
      <ol className="case-parts">
        {question.parts.map(({ marks, question: part }, index) => {
          const prefix = caseField(part.id, '')
          return (
            <li key={part.id}>
              <p className="case-share">
                第（{index + 1}）问，
                {worth === undefined
                  ? `占本题的${marks}/${all}`
                  : worthWords({ right: BigInt(marks), all: BigInt(all) }, worth)}
              </p>
              <PlainFields
                question={{ ...part, id: `${question.id}-${part.id}` }}
                values={values && ownFields(values, prefix)}
                errors={errors && ownFields(errors, prefix)}
                prefix={prefix}
                multiple={multiple}
              />
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}

function ownFields<Value extends FieldValues[string] | string>(
  all: Readonly<Record<string, Value>>,
  prefix: string,
): Record<string, Value> {
  const own = Object.entries(all).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]))
}
