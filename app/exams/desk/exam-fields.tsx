import { BOOK_WORDS } from '../book-of.ts'
import { DateTimeField } from '#app/ui/date-time-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { SelectField, type Option } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'

type Values = Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
type Errors = Readonly<Record<string, string | undefined>>
export type ExamFieldsProps = { values: Values; errors: Errors }

/** Attributes of a field by its name, from what was typed and what is wrong. */
export function fieldOf({ values, errors }: ExamFieldsProps, name: string) {
  return {
    name,
    defaultValue: [values[name] ?? ''].flat()[0] ?? '',
    error: errors[name],
  }
}

/** What the exam is called, who holds it, when and for how long. */
export function ExamFrameFields(props: ExamFieldsProps & { units: ReadonlyArray<Option> }) {
  const field = (name: string) => fieldOf(props, name)
  return (
    <>
      <TextField {...field('title')} label="考试名称" maxLength={60} />
      <SelectField
        {...field('unitId')}
        label="组织考试的单位"
        options={[{ value: '', label: '请选择' }, ...props.units]}
      />
      <TextField {...field('basis')} label="依据的文件" required={false} maxLength={100} />
      <DateTimeField {...field('opensAt')} label="开考时间" />
      <DateTimeField
        {...field('closesAt')}
        label="最晚开始时间"
        hint="在此之前开始的人，都有完整的考试时长"
      />
      <TextField {...field('minutes')} label="考试时长（分钟）" inputMode="numeric" maxLength={3} />
      <TextArea {...field('instructions')} label="考生须知" hint="开始前给考生看" required={false} rows={3} />
    </>
  )
}

/** How answers are judged and what comes of it. */
export function ExamRuleFields(props: ExamFieldsProps) {
  const field = (name: string) => fieldOf(props, name)
  return (
    <>
      <TextField {...field('passTotal')} label="总分及格分" inputMode="decimal" maxLength={7} />
      <RadioGroup
        {...field('multiple')}
        legend="多选题怎么给分"
        options={[
          { value: 'all-or-nothing', label: '全对才得分' },
          { value: 'share-if-none-wrong', label: '少选且无错选按比例得分' },
          { value: 'half-if-none-wrong', label: '少选且无错选得一半' },
          { value: 'per-option', label: '选对加分、选错抵扣，最低 0 分' },
        ]}
      />
      <RadioGroup
        {...field('book')}
        legend="闭卷还是开卷"
        hint="可以在考生名单里给一名或多名考生另外设定"
        options={[
          { value: 'closed', label: BOOK_WORDS.closed },
          { value: 'open', label: BOOK_WORDS.open },
          { value: 'by-age', label: BOOK_WORDS['by-age'], hint: '年满 50 岁的是谁，在考生名单里批量安排' },
        ]}
      />
      <RadioGroup
        {...field('release')}
        legend="成绩怎么公布"
        options={[
          { value: 'by-organizer', label: '由组织员公布' },
          { value: 'at-once', label: '全部考完、判完后自动公布' },
        ]}
      />
      <RadioGroup
        {...field('shown')}
        legend="公布后考生能看到"
        options={[
          { value: 'review', label: '成绩、每题得分、答案和条文出处' },
          { value: 'score', label: '只有总分和各部分得分' },
        ]}
      />
      <TextField
        {...field('resitMonths')}
        label="补考期限（几个月内）"
        hint="留空表示没有补考"
        inputMode="numeric"
        maxLength={2}
        required={false}
      />
      <TextField
        {...field('validYears')}
        label="成绩有效期（年）"
        hint="留空表示长期有效"
        inputMode="numeric"
        maxLength={2}
        required={false}
      />
    </>
  )
}
