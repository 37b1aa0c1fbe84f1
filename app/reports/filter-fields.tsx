import { POSTS } from '#app/members/posts.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { STANDING_WORDS, STANDINGS } from '#app/obligations/standing.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { ReportFilter } from './report-filter.ts'
import type { Unit } from './unit.ts'

type FilterFieldsProps = {
  filter: ReportFilter
  units: ReadonlyArray<Pick<Unit, 'id' | 'name' | 'path'>>
  obligations: ReadonlyArray<{ id: string; title: string }>
  /** Fields that only a list of people has. */
  people?: boolean
}

/** The fields that narrow a report; their names are those of the address. */
export function FilterFields({ filter, units, obligations, people = false }: FilterFieldsProps) {
  return (
    <>
      <SelectField
        name="unit"
        label="组织"
        defaultValue={filter.unitId ?? ''}
        options={[ALL, ...unitOptions(units)]}
      />
      {obligations.length === 0 ? null : (
        <SelectField
          name="obligation"
          label="学习任务"
          defaultValue={filter.obligationId ?? ''}
          options={[ALL, ...obligations.map(({ id, title }) => ({ value: id, label: title }))]}
        />
      )}
      {people ? (
        <SelectField
          name="standing"
          label="情况"
          defaultValue={filter.standing ?? ''}
          options={[ALL, ...STANDINGS.map((value) => ({ value, label: STANDING_WORDS[value] }))]}
        />
      ) : null}
      <SelectField
        name="post"
        label="职务"
        defaultValue={filter.post ?? ''}
        options={[ALL, ...POSTS.map(({ code, title }) => ({ value: code, label: title }))]}
      />
      {people ? (
        <TextField name="q" label="姓名或工号" type="search" defaultValue={filter.words} maxLength={40} />
      ) : null}
    </>
  )
}

const ALL = { value: '', label: '全部' }
