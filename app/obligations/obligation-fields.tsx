import { POSTS } from '#app/members/posts.ts'
import { DateField } from '#app/ui/date-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { textOf, type FieldErrors, type FieldValues } from './field-values.ts'
import { AUDIENCE_WORDS, REACH_WORDS, TARGET_WORDS } from './obligation.ts'
import { targetKey, type Target } from './target.ts'
import { WordingFields } from './wording-fields.tsx'
import './obligations.css'

type ObligationFieldsProps = {
  values: FieldValues
  errors: FieldErrors
  targets: ReadonlyArray<Target>
  units: ReadonlyArray<{ value: string; label: string }>
}

/** The fields of a new obligation: what, for whom, by when, on which document it rests. */
export function ObligationFields({ values, errors, targets, units }: ObligationFieldsProps) {
  const options = targets.map((target) => ({
    value: targetKey(target),
    label: `${TARGET_WORDS[target.kind]}：${target.title}`,
  }))
  return (
    <>
      <SelectField
        name="target"
        label="完成什么"
        options={[{ value: '', label: '请选择' }, ...options]}
        defaultValue={textOf(values.target)}
        error={errors.target}
      />
      <WordingFields values={values} errors={errors} />
      <AudienceFields values={values} errors={errors} units={units} />
      <DeadlineFields values={values} errors={errors} />
    </>
  )
}

function AudienceFields({ values, errors, units }: Omit<ObligationFieldsProps, 'targets'>) {
  return (
    <>
      <SelectField
        name="unitId"
        label="在哪个组织"
        hint="包含它的全部下级组织"
        options={[{ value: '', label: '请选择' }, ...units]}
        defaultValue={textOf(values.unitId)}
        error={errors.unitId}
      />
      <RadioGroup
        legend="哪些人"
        name="audience"
        options={optionsOf(AUDIENCE_WORDS)}
        defaultValue={textOf(values.audience) || 'everyone'}
        error={errors.audience}
      />
      <div className="only-posts">
        <RadioGroup
          legend="职务（选“指定职务”时）"
          name="posts"
          multiple
          options={POSTS.map(({ code, title }) => ({ value: code, label: title }))}
          defaultValues={[values.posts ?? []].flat()}
          error={errors.posts}
        />
      </div>
      <div className="only-list">
        <TextArea
          name="members"
          label="工号（选“指定人员”时）"
          hint="用空格、逗号或换行隔开，可以从表格里整列粘贴"
          defaultValue={textOf(values.members)}
          error={errors.members}
        />
      </div>
      <div className="not-list">
        <RadioGroup
          legend="今后加入的人"
          name="reach"
          options={optionsOf(REACH_WORDS)}
          defaultValue={textOf(values.reach) || 'present-and-future'}
          error={errors.reach}
        />
      </div>
      <div className="not-list">
        <DateField
          name="joinedFrom"
          label="只要求某日以后加入的人员"
          hint="用于新入职、新转入人员的任务，其他任务不填"
          required={false}
          defaultValue={textOf(values.joinedFrom)}
          error={errors.joinedFrom}
        />
      </div>
    </>
  )
}

function DeadlineFields({ values, errors }: Pick<ObligationFieldsProps, 'values' | 'errors'>) {
  return (
    <>
      <RadioGroup
        legend="期限怎么算"
        name="deadline"
        options={[
          { value: 'day', label: '统一的截止日期' },
          { value: 'days', label: '加入后若干天内', hint: '下发前就在的人员从下发之日起算' },
        ]}
        defaultValue={textOf(values.deadline) || 'day'}
        error={errors.deadline}
      />
      <div className="only-day">
        <DateField
          name="dueOn"
          label="截止日期（选“统一的截止日期”时）"
          defaultValue={textOf(values.dueOn)}
          error={errors.dueOn}
        />
      </div>
      <div className="only-days">
        <TextField
          name="dueAfterDays"
          label="天数（选“加入后若干天内”时）"
          inputMode="numeric"
          maxLength={3}
          defaultValue={textOf(values.dueAfterDays)}
          error={errors.dueAfterDays}
        />
      </div>
      <DateField
        name="countsFrom"
        label="只算某日以后的完成记录"
        hint="例如今年的承诺书从 1 月 1 日算起；不填则以前完成的也算"
        required={false}
        defaultValue={textOf(values.countsFrom)}
        error={errors.countsFrom}
      />
    </>
  )
}

function optionsOf(words: Readonly<Record<string, string>>): Array<{ value: string; label: string }> {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
