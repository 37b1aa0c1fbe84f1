import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { BodyFields } from './body-fields.tsx'
import { CaseFields } from './case-fields.tsx'
import { DifficultyField } from './difficulty-field.tsx'
import type { DraftValues, WritableType } from './draft-values.ts'

export type DraftFieldsProps = {
  type: WritableType
  values: DraftValues
  errors: Readonly<Record<string, string>>
  /** Where the form goes to, for the buttons that change the parts of a case. */
  action: string
}

/** Everything about a question that its author writes: what is asked, the answer with reasons, and what it rests on. */
export function DraftFields({ type, values, errors, action }: DraftFieldsProps) {
  const text = (name: string) => ({ name, defaultValue: values[name] ?? '', error: errors[name] })
  return (
    <>
      {type === 'case' ? (
        <>
          <TextArea {...text('stem')} label="案情" hint="各小题共用的一段叙述。" rows={5} required />
          <CaseFields values={values} errors={errors} action={action} />
          <TextArea {...text('explanation')} label="全案解析" hint="为什么这样处理，引到条文。" rows={3} />
        </>
      ) : (
        <BodyFields {...{ type, values, errors, action }} />
      )}
      <TextField {...text('regulation')} label="依据的法规" hint="如《中国共产党纪律处分条例》" />
      <TextField {...text('year')} label="版本年份" inputMode="numeric" hint="如 2023" />
      <TextField {...text('article')} label="条文" hint="如 第八条" />
      <TextField {...text('point')} label="知识点" />
      <DifficultyField {...text('difficulty')} />
    </>
  )
}
