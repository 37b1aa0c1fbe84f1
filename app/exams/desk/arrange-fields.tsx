import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { fieldOf, type ExamFieldsProps } from './exam-fields.tsx'

/** What is arranged for several candidates at once. */
export function ArrangeFields(props: ExamFieldsProps) {
  const field = (name: string) => fieldOf(props, name)
  return (
    <>
      <TextArea
        {...field('members')}
        label="工号"
        hint="用空格、逗号或换行隔开，可以从表格里整列粘贴；都要在考生名单里、还没有开考"
      />
      <RadioGroup
        {...field('book')}
        legend="闭卷还是开卷"
        defaultValue={field('book').defaultValue || 'keep'}
        options={[
          { value: 'keep', label: '不改' },
          { value: 'open', label: '开卷', hint: '例如年满 50 岁的考生' },
          { value: 'closed', label: '闭卷' },
          { value: 'exam', label: '和这场考试一样' },
        ]}
      />
      <RadioGroup
        {...field('typeSize')}
        legend="字号"
        defaultValue={field('typeSize').defaultValue || 'keep'}
        options={[
          { value: 'keep', label: '不改' },
          { value: 'normal', label: '普通' },
          { value: 'large', label: '大字' },
        ]}
      />
      <TextField
        {...field('extraMinutes')}
        label="加时（分钟）"
        hint="留空就不改"
        inputMode="numeric"
        maxLength={3}
        required={false}
      />
    </>
  )
}
