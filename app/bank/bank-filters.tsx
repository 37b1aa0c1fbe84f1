import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { BANK_STATE_TITLES } from './bank-question.ts'
import type { BankFilter } from './bank-filter.ts'

const ANY = { value: '', label: '全部' }

/** What narrows the list of questions. A law or article come in by a link and stay as hidden fields. */
export function BankFilters({ filter }: { filter: BankFilter }) {
  const options = (titles: Readonly<Record<string, string>>) => [
    ANY,
    ...Object.entries(titles).map(([value, label]) => ({ value, label })),
  ]
  return (
    <FilterBar label="筛选题目" clear="/organize/bank">
      <TextField name="search" label="题目里的字" defaultValue={filter.search} />
      <SelectField
        name="state"
        label="状态"
        options={options(BANK_STATE_TITLES)}
        defaultValue={filter.state ?? ''}
      />
      <SelectField
        name="type"
        label="题型"
        options={options(QUESTION_TYPE_TITLES)}
        defaultValue={filter.type ?? ''}
      />
      <SelectField
        name="difficulty"
        label="难度"
        options={[ANY, ...[...'易中难'].map((label, index) => ({ value: String(index + 1), label }))]}
        defaultValue={String(filter.difficulty ?? '')}
      />
      {filter.regulation === '' ? null : <input type="hidden" name="regulation" value={filter.regulation} />}
      {filter.year === null ? null : <input type="hidden" name="year" value={filter.year} />}
      {filter.article === '' ? null : <input type="hidden" name="article" value={filter.article} />}
    </FilterBar>
  )
}
