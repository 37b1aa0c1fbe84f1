import { POSTS } from '#app/members/posts.ts'
import { POLITICAL_STATUSES } from '#app/members/roster/political-status.ts'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField, type Option } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { MEMBER_STATES, type MemberFilter } from './member-filter.ts'

const ALL = { value: '', label: '全部' }

/** What the list of members can be narrowed by. */
export function MemberFilters({ filter, units }: { filter: MemberFilter; units: ReadonlyArray<Option> }) {
  return (
    <FilterBar label="筛选成员" clear="/organize/members">
      <TextField name="q" label="姓名、工号或组织" type="search" defaultValue={filter.text} />
      <SelectField name="unit" label="党组织" options={[ALL, ...units]} defaultValue={filter.unit} />
      <SelectField
        name="post"
        label="职务"
        options={[ALL, ...POSTS.map(({ code, title }) => ({ value: code, label: title }))]}
        defaultValue={filter.post}
      />
      <SelectField
        name="status"
        label="政治面貌"
        options={[ALL, ...POLITICAL_STATUSES.map(({ code, title }) => ({ value: code, label: title }))]}
        defaultValue={filter.status}
      />
      <SelectField name="state" label="状态" options={MEMBER_STATES} defaultValue={filter.state} />
    </FilterBar>
  )
}
