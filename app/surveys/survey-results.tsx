import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { FilteredChart, SurveyChart } from './survey-charts.tsx'
import { choicesOf, type SurveyQuestion } from './survey.ts'
import type { Filter } from './tally.ts'
import type { ResultsView } from './view-results.ts'

type FilterChoiceProps = {
  survey: { id: string; questions: ReadonlyArray<SurveyQuestion> }
  filter: Filter | null
}

/** Narrows the results to those who took one choice. */
export function FilterChoice({ survey, filter }: FilterChoiceProps) {
  const options = survey.questions.flatMap((question, index) =>
    choicesOf(question).map(({ value, label }) => ({
      value: `${question.id}:${value}`,
      label: `第 ${index + 1} 题选“${label}”`,
    })),
  )
  if (options.length === 0) return null
  const clear = filter === null ? {} : { clear: `/organize/surveys/${survey.id}` }
  return (
    <FilterBar label="按一道题的回答筛选" {...clear}>
      <SelectField
        name="only"
        label="只看这些人的回答"
        options={[{ value: '', label: '全部' }, ...options]}
        defaultValue={filter === null ? '' : `${filter.questionId}:${filter.value}`}
      />
    </FilterBar>
  )
}

/** The results as charts, or why they are not shown. */
export function SurveyResults({
  view,
  anonymous,
  over,
}: {
  view: ResultsView
  anonymous: boolean
  over: boolean
}) {
  if (view.of === 'refused')
    return (
      <Notice tone="warning" title="不显示这个条件下的结果">
        符合条件的人，或者其余的人，不足 5 个，结果可能让人认出本人。请换一个条件，或查看全部。
      </Notice>
    )
  return (
    <>
      <p>
        {`以下是 ${view.people} 份回答的汇总`}
        {anonymous && !over ? '（最近几份还没有汇入）' : ''}。
      </p>
      {view.of === 'all'
        ? view.items.map((item, index) => (
            <SurveyChart key={item.tally.question.id} number={index + 1} {...item} />
          ))
        : view.items.map((item, index) => <FilteredChart key={index} number={index + 1} filtered={item} />)}
    </>
  )
}
