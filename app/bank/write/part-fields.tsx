import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { BodyFieldsProps } from './body-fields.tsx'
import { MOST_ROWS } from './read-body.ts'
import type { PlainType } from './draft-values.ts'

type RowWords = { legend: string; part: string; hint?: string; side?: string; why?: string }

const WORDS: Readonly<Record<Exclude<PlainType, 'judge'>, RowWords>> = {
  single: { legend: '选项', part: '内容', why: '为什么不对' },
  multiple: { legend: '选项', part: '内容', why: '为什么不对' },
  fill: { legend: '第几空', part: '答案', hint: '有几种写法就写几行', why: '填错了错在哪里' },
  match: { legend: '第几对', part: '左边', side: '右边', why: '为什么这样连' },
  order: { legend: '第几位', part: '内容', why: '为什么在这里' },
  sort: { legend: '第几项', part: '内容', side: '类别', why: '为什么归在这里' },
  short: { legend: '评分要点', part: '要点', side: '分值' },
}

/** One block of fields for each option, blank, pair, item or line of the rubric; those left empty do not count. */
export function PartFields({ type, values, errors, prefix = '' }: BodyFieldsProps) {
  const text = (own: string) => {
    const name = `${prefix}${own}`
    return { name, defaultValue: values[name] ?? '', error: errors[name] }
  }
  if (type === 'judge') return <TextArea {...text('why.0')} label="判断反了，错在哪里" rows={2} />
  const words = WORDS[type]
  const isChoice = type === 'single' || type === 'multiple'
  return Array.from({ length: isChoice ? 8 : MOST_ROWS }, (_, index) => (
    <fieldset className="bank-part" key={index}>
      <legend>
        {words.legend}
        {isChoice ? String.fromCharCode(65 + index) : index + 1}
      </legend>
      <TextArea
        {...text(`part.${index}`)}
        label={words.part}
        hint={words.hint}
        rows={type === 'fill' ? 2 : 1}
      />
      {isChoice ? (
        <CheckboxField
          name={`${prefix}right.${index}`}
          value="yes"
          label="正确"
          defaultChecked={values[`${prefix}right.${index}`] === 'yes'}
          error={errors[`${prefix}right.${index}`]}
        />
      ) : null}
      {words.side ? <TextField {...text(`side.${index}`)} label={words.side} /> : null}
      {words.why ? <TextArea {...text(`why.${index}`)} label={words.why} rows={1} /> : null}
    </fieldset>
  ))
}
