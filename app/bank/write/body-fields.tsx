import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { DraftValues, PlainType } from './draft-values.ts'
import { PartFields } from './part-fields.tsx'
import '../bank.css'

export type BodyFieldsProps = {
  type: PlainType
  values: DraftValues
  errors: Readonly<Record<string, string>>
  /** What the names of the fields begin with, within a case. */
  prefix?: string
  /** Where the form goes to, for the button that adds a block of fields. */
  action: string
}

/** What a question asks, and the answer with its reasons. */
export function BodyFields({ type, values, errors, prefix = '', action }: BodyFieldsProps) {
  const text = (own: string) => {
    const name = `${prefix}${own}`
    return { name, defaultValue: values[name] ?? '', error: errors[name] }
  }
  return (
    <>
      <TextArea
        {...text('stem')}
        label="题干"
        hint={type === 'fill' ? '要填的地方写成（ ）。' : undefined}
        rows={3}
        required
      />
      {type === 'judge' ? (
        <SelectField
          {...text('answer')}
          label="这句话"
          options={[
            { value: '', label: '请选择' },
            { value: 'true', label: '对' },
            { value: 'false', label: '错' },
          ]}
        />
      ) : null}
      {type === 'short' ? <TextArea {...text('answer')} label="参考答案" rows={4} /> : null}
      {type === 'sort' ? (
        <TextArea
          {...text('groups')}
          label="类别"
          hint="一行一个，按显示的先后；没有一项归到它、只用来迷惑的类别也写在这里。"
          rows={3}
        />
      ) : null}
      <PartFields type={type} values={values} errors={errors} prefix={prefix} action={action} />
      <TextArea {...text('explanation')} label="解析" hint="为什么这样答，引到条文。" rows={3} />
    </>
  )
}
