import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { ROLL_STATES, ROLL_STATE_WORDS, type RollFilter } from './roll-filter.ts'

type RollFiltersProps = {
  choices: ReadonlyArray<{ id: string; title: string }>
  units: ReadonlyArray<{ path: string; name: string }>
  pledgeId: string
  year: number
  thisYear: number
  filter: RollFilter
}

/** Which pledge, year, part of the organization and state the roll shows. */
export function RollFilters({ choices, units, pledgeId, year, thisYear, filter }: RollFiltersProps) {
  const years = [...new Set([thisYear, thisYear - 1, thisYear - 2, year])].sort((one, other) => other - one)
  return (
    <FilterBar label="筛选签署情况" clear="/organize/pledges">
      <SelectField
        key={`pledge-${pledgeId}`}
        name="pledge"
        label="承诺书"
        defaultValue={pledgeId}
        options={choices.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SelectField
        key={`year-${year}`}
        name="year"
        label="年度"
        defaultValue={String(year)}
        options={years.map((value) => ({ value: String(value), label: `${value}年度` }))}
      />
      <SelectField
        key={`unit-${filter.unitPath}`}
        name="unit"
        label="组织"
        defaultValue={filter.unitPath}
        options={[
          { value: '', label: '全部' },
          ...units.map(({ path, name }) => ({ value: path, label: indent(path, units) + name })),
        ]}
      />
      <SelectField
        key={`state-${filter.state}`}
        name="state"
        label="签署情况"
        defaultValue={filter.state}
        options={ROLL_STATES.map((state) => ({ value: state, label: ROLL_STATE_WORDS[state] }))}
      />
      <TextField key={`q-${filter.search}`} name="q" label="姓名或工号" defaultValue={filter.search} />
    </FilterBar>
  )
}

/** One full-width space for each unit above this one in the list. */
function indent(path: string, units: ReadonlyArray<{ path: string }>): string {
  return '　'.repeat(units.filter((unit) => unit.path !== path && path.startsWith(unit.path)).length)
}
