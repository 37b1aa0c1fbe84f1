import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { marksWords } from '../time-words.ts'
import type { ResultList, ResultSummary } from './find-results.server.ts'
import { LIST_WORDS } from './result-columns.ts'

type Props = {
  errors: Readonly<Record<string, string>>
  summary: ResultSummary
  list: ResultList
  words: string
  clear: string
}

/** What is wrong, the results in numbers, and which list is shown. */
export function ResultsHead({ errors, summary, list, words, clear }: Props) {
  const { released, passed, highest, mean } = summary
  const isFiltered = words !== '' || list !== 'all'
  return (
    <>
      <ErrorSummary errors={errors} />
      <Facts
        items={[
          { term: '已公布', value: `${released} 人次` },
          { term: '合格', value: `${passed} 人次` },
          { term: '最高分', value: released === 0 ? '—' : marksWords(highest) },
          { term: '平均分', value: released === 0 ? '—' : marksWords(Math.round(mean)) },
        ]}
      />
      <FilterBar label="筛选名单" clear={isFiltered ? clear : undefined}>
        <SelectField
          name="list"
          label="名单"
          options={Object.entries(LIST_WORDS).map(([value, label]) => ({ value, label }))}
          defaultValue={list}
        />
        <TextField name="q" label="姓名或工号" defaultValue={words} maxLength={40} />
      </FilterBar>
    </>
  )
}
