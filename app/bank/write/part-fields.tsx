import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { BodyFieldsProps } from './body-fields.tsx'
import type { PlainType } from './draft-values.ts'
import { rowsShown } from './form-rows.ts'

/** `legend` says which one a block is, in the place of N. */
type RowWords = { legend: string; part: string; hint?: string; side?: string; why?: string }

const WORDS: Readonly<Record<Exclude<PlainType, 'judge'>, RowWords>> = {
  single: { legend: '选项N', part: '内容', why: '为什么不对' },
  multiple: { legend: '选项N', part: '内容', why: '为什么不对' },
  fill: { legend: '第N空', part: '答案', hint: '有几种写法就写几行', why: '填错了错在哪里' },
  match: { legend: '第N对', part: '左边', side: '右边', why: '为什么这样连' },
  order: { legend: '第N位', part: '内容', why: '为什么在这里' },
  sort: { legend: '第N项', part: '内容', side: '类别', why: '为什么归在这里' },
  short: { legend: '评分要点N', part: '要点', side: '分值' },
}

/**
 * One block of fields for each option, blank, pair, item or line of the rubric; those left empty do not count. Asking for
 * one more sends the form, so that it works without scripts.
 */
export function PartFields({ type, values, errors, prefix = '', action }: BodyFieldsProps) {
  if (type === 'judge') {
    const name = `${prefix}why.0`
    const given = { defaultValue: values[name] ?? '', error: errors[name] }
    return <TextArea {...{ name, ...given }} label="判断反了，错在哪里" rows={2} />
  }
  const { shown, isFull } = rowsShown(type, values, prefix)
  const anchor = (index: number) => `row-${prefix.replace('.', '-')}${index}`
  return (
    <>
      <input type="hidden" name={`${prefix}rows`} value={shown} />
      {Array.from({ length: shown }, (_, index) => (
        <OneRow key={index} {...{ type, values, errors, prefix, index }} id={anchor(index)} />
      ))}
      {isFull ? (
        <p>最多{shown}个，已经全部列出。</p>
      ) : (
        <p>
          <Button name="intent" value={`add-row-${prefix}`} formAction={`${action}#${anchor(shown)}`}>
            {ADD[type]}
          </Button>
        </p>
      )}
    </>
  )
}

const ADD: Readonly<Record<Exclude<PlainType, 'judge'>, string>> = {
  ...{ single: '再加一个选项', multiple: '再加一个选项', fill: '再加一空', match: '再加一对' },
  ...{ order: '再加一项', sort: '再加一项', short: '再加一条要点' },
}

type OneRowProps = Omit<BodyFieldsProps, 'type' | 'action'> & {
  type: Exclude<PlainType, 'judge'>
  index: number
  id: string
}

function OneRow({ type, values, errors, prefix = '', index, id }: OneRowProps) {
  const text = (own: string) => {
    const name = `${prefix}${own}`
    return { name, defaultValue: values[name] ?? '', error: errors[name] }
  }
  const words = WORDS[type]
  const isChoice = type === 'single' || type === 'multiple'
  return (
    <fieldset className="bank-part" id={id}>
      <legend>
        {words.legend.replace('N', isChoice ? String.fromCharCode(65 + index) : String(index + 1))}
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
  )
}
