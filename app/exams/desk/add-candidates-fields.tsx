import { POSTS } from '#app/members/posts.ts'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { SelectField, type Option } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { fieldOf, type ExamFieldsProps } from './exam-fields.tsx'

type Props = ExamFieldsProps & {
  units: ReadonlyArray<Option>
  obligations: ReadonlyArray<Option>
}

/** Whom to add to the candidates. */
export function AddCandidatesFields({ units, obligations, ...props }: Props) {
  const field = (name: string) => fieldOf(props, name)
  return (
    <>
      <RadioGroup
        {...field('way')}
        legend="按什么添加"
        defaultValue={field('way').defaultValue || 'unit'}
        options={[
          { value: 'unit', label: '一个组织（可以只要某些职务）' },
          { value: 'list', label: '工号名单' },
          { value: 'obligation', label: '一项学习任务涉及的人' },
        ]}
      />
      <SelectField
        {...field('unitId')}
        label="组织"
        hint="包含它的全部下级组织"
        options={[{ value: '', label: '请选择' }, ...units]}
      />
      <RadioGroup
        legend="职务"
        hint="都不勾选就是全体人员"
        name="posts"
        multiple
        options={POSTS.map(({ code, title }) => ({
          value: code,
          label: title,
        }))}
        defaultValues={[props.values.posts ?? []].flat()}
        error={props.errors.posts}
      />
      <TextArea
        {...field('members')}
        label="工号（选“工号名单”时）"
        hint="用空格、逗号或换行隔开，可以从表格里整列粘贴"
        required={false}
      />
      <SelectField
        {...field('obligationId')}
        label="学习任务（选“一项学习任务”时）"
        options={[{ value: '', label: '请选择' }, ...obligations]}
      />
    </>
  )
}
