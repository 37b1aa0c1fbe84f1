import { FieldError } from '#app/ui/field.tsx'
import { partField } from './field-values.ts'
import type { PublicQuestion, StemPiece } from './public-question.ts'
import type { QuestionFieldsProps } from './question-fields-props.ts'
import { QuestionLegend } from './question-legend.tsx'

type Fill = Extract<PublicQuestion, { type: 'fill' }>
type Blank = Extract<StemPiece, { blank: string }>

/** The sentence with its blanks numbered, then one labelled text field a blank: easier by thumb than fields within a line. */
export function FillFields({ question, values, errors, prefix = '' }: QuestionFieldsProps<Fill>) {
  const blanks = question.pieces.filter((piece): piece is Blank => 'blank' in piece)
  return (
    <fieldset className="field">
      <QuestionLegend type="fill" stem={stemWithNumbers(question.pieces)} />
      {blanks.map(({ blank }, index) => {
        const name = partField('blank', blank)
        const id = `${question.id}-${name}`
        const error = errors?.[name]
        return (
          <div className={error ? 'field field-wrong' : 'field'} key={blank}>
            <label htmlFor={id}>第{index + 1}空</label>
            <input
              className="control"
              id={id}
              name={`${prefix}${name}`}
              type="text"
              maxLength={200}
              autoComplete="off"
              defaultValue={values?.[name]?.[0] ?? ''}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
            />
            <FieldError id={id} error={error} />
          </div>
        )
      })}
    </fieldset>
  )
}

/** The stem with （1）, （2） … where the blanks are; word joiners keep each of them on one line. */
function stemWithNumbers(pieces: ReadonlyArray<StemPiece>): string {
  let number = 0
  return pieces
    .map((piece) => ('text' in piece ? piece.text : `＿＿（${++number}）＿＿`.split('').join('\u2060')))
    .join('')
}
