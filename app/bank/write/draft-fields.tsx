import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { DraftValues, WritableType } from './draft-values.ts'
import { PartFields } from './part-fields.tsx'
import '../bank.css'

export type DraftFieldsProps = {
  type: WritableType
  values: DraftValues
  errors: Readonly<Record<string, string>>
}

/** Everything about a question that its author writes: what is asked, the answer with reasons, and what it rests on. */
export function DraftFields({ type, values, errors }: DraftFieldsProps) {
  const text = (name: string) => ({ name, defaultValue: values[name] ?? '', error: errors[name] })
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
      <PartFields type={type} values={values} errors={errors} />
      <TextArea {...text('explanation')} label="解析" hint="为什么这样答，引到条文。" rows={3} />
      <TextField {...text('regulation')} label="依据的法规" hint="如《中国共产党纪律处分条例》" />
      <TextField {...text('year')} label="版本年份" inputMode="numeric" hint="如 2023" />
      <TextField {...text('article')} label="条文" hint="如 第八条" />
      <TextField {...text('point')} label="知识点" />
      <SelectField
        {...text('difficulty')}
        defaultValue={values['difficulty'] ?? '2'}
        label="难度"
        options={[
          { value: '1', label: '易' },
          { value: '2', label: '中' },
          { value: '3', label: '难' },
        ]}
      />
    </>
  )
}
