import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { SelectField, type Option } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { questionField } from './question-field.ts'
import { QUESTION_KINDS } from './survey.ts'

type FieldsProps = {
  values: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  errors: Readonly<Record<string, string | undefined>>
}

/** What a questionnaire is called, for whom, when, and whether with names. */
export function SurveyFields({ values, errors, units }: FieldsProps & { units: ReadonlyArray<Option> }) {
  const field = (name: string) => ({
    name,
    defaultValue: [values[name] ?? ''].flat()[0] ?? '',
    error: errors[name],
  })
  return (
    <>
      <TextField {...field('title')} label="问卷名称" maxLength={60} />
      <TextArea {...field('lead')} label="说明" hint="问卷做什么用、结果怎么用，填写的人会先看到" rows={3} />
      <SelectField
        {...field('unitId')}
        label="由哪个组织填写"
        hint="包含它的全部下级组织"
        options={[{ value: '', label: '请选择' }, ...units]}
      />
      <DateField {...field('opensOn')} label="开始日期" />
      <DateField {...field('closesOn')} label="截止日期" hint="当天仍可填写" />
      <RadioGroup
        {...field('naming')}
        legend="实名还是匿名"
        options={[
          {
            value: 'anonymous',
            label: '匿名',
            hint: '只记录谁已填写；回答另存，任何人都无法对应到人。满 5 份才显示结果，提交后不能修改。',
          },
          { value: 'named', label: '实名', hint: '你能看到每个人的回答；截止前可以修改。' },
        ]}
      />
    </>
  )
}

/** The blocks of the questions, numbered from 1. */
export function QuestionBlocks({ values, errors, count }: FieldsProps & { count: number }) {
  return Array.from({ length: count }, (_, index) => (
    <QuestionBlock key={index} number={index + 1} values={values} errors={errors} />
  ))
}

function QuestionBlock({ number, values, errors }: FieldsProps & { number: number }) {
  const field = (part: Parameters<typeof questionField>[1]) => {
    const name = questionField(number, part)
    return { name, defaultValue: [values[name] ?? ''].flat()[0] ?? '', error: errors[name] }
  }
  const { defaultValue: optional, ...optionalField } = field('optional')
  return (
    <fieldset className="card card-plain">
      <legend className="card-title">第 {number} 题</legend>
      <TextField {...field('text')} label="题目" maxLength={200} />
      <SelectField {...field('kind')} label="题型" options={QUESTION_KINDS} />
      <TextArea
        {...field('options')}
        label="选项"
        hint="一行一个，最多 12 个。评分题写两行：1 分和 5 分各是什么意思。填写文字的题留空。"
        required={false}
      />
      <CheckboxField {...optionalField} label="可以不答" value="yes" defaultChecked={optional !== ''} />
    </fieldset>
  )
}
