import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { BANK_STATE_TITLES } from './bank-question.ts'
import type { BankChoice, BankChoices } from './find-bank-choices.server.ts'
import type { BankFilter } from './bank-filter.ts'

const ANY = { value: '', label: '全部' }

/** What the bank holds, each with its number; what an old link asks for stays chosen although no question has it. */
function held(choices: ReadonlyArray<BankChoice>, chosen: string) {
  const options = choices.map(({ value, label, count }) => ({ value, label: `${label}（${count}）` }))
  const isStrange = chosen !== '' && !choices.some(({ value }) => value === chosen)
  return [ANY, ...options, ...(isStrange ? [{ value: chosen, label: `${chosen}（0）` }] : [])]
}

/** What narrows the list of questions. The year of a law comes in by a link and can be changed from then on. */
export function BankFilters({ filter, choices }: { filter: BankFilter; choices: BankChoices }) {
  const options = (titles: Readonly<Record<string, string>>) => [
    ANY,
    ...Object.entries(titles).map(([value, label]) => ({ value, label })),
  ]
  return (
    <FilterBar label="筛选题目" clear="/organize/bank">
      <TextField
        name="search"
        label="查找"
        hint="题干、选项、解析、法规、条文、知识点里的字"
        defaultValue={filter.search}
      />
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
      <SelectField
        name="regulation"
        label="法规"
        options={held(choices.regulations, filter.regulation)}
        defaultValue={filter.regulation}
      />
      {filter.year === null ? null : (
        <TextField name="year" label="法规年份" inputMode="numeric" defaultValue={String(filter.year)} />
      )}
      <TextField name="article" label="条文" hint="例如 第八条" defaultValue={filter.article} />
      <SelectField
        name="point"
        label="知识点"
        options={held(choices.points, filter.point)}
        defaultValue={filter.point}
      />
      <SelectField
        name="unit"
        label="所属组织"
        options={held(choices.units, filter.unit)}
        defaultValue={filter.unit}
      />
    </FilterBar>
  )
}
