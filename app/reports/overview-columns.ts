import { percentWords } from '#app/ui/chart-scale.ts'
import type { ReportColumn } from './report-column.ts'
import type { OverviewRow } from './roll-up.ts'
import { rateOf, requiredOf, type Tally } from './tally.ts'

/** The columns of the overview: all obligations shown, taken together. */
export const OVERVIEW_COLUMNS: ReadonlyArray<ReportColumn<OverviewRow>> = [
  { key: 'unit', title: '组织', value: rowLabel, width: 30 },
  { key: 'required', title: '应完成', value: (row) => requiredOf(row.total) },
  { key: 'met', title: '已完成', value: (row) => row.total.met },
  { key: 'rate', title: '完成率', value: (row) => rateWords(row.total), numeric: true },
  { key: 'soon', title: '即将到期', value: (row) => row.total.soon },
  { key: 'open', title: '未到期', value: (row) => row.total.open },
  { key: 'overdue', title: '已逾期', value: (row) => row.total.overdue },
  { key: 'exempt', title: '已免学', value: (row) => row.total.exempt },
]

/** The columns of the overview by obligation: the unit, then one for each. */
export function matrixColumns(titles: ReadonlyArray<string>): Array<ReportColumn<OverviewRow>> {
  const obligations = titles.map((title, index) => ({
    key: `obligation-${index}`,
    title,
    value: (row: OverviewRow) => tallyWords(row.tallies[index]),
    width: 28,
  }))
  return [{ key: 'unit', title: '组织', value: rowLabel, width: 30 }, ...obligations]
}

/** Titles as names of columns: the second obligation of one title is numbered, so that columns can be told apart. */
export function distinctTitles(obligations: ReadonlyArray<{ title: string }>): Array<string> {
  const seen = new Map<string, number>()
  return obligations.map(({ title }) => {
    const times = (seen.get(title) ?? 0) + 1
    seen.set(title, times)
    return times === 1 ? title : `${title}（${times}）`
  })
}

/** How a unit is named in a row; its own members apart from those below are said to be so. */
export function rowLabel(row: Pick<OverviewRow, 'unit' | 'own'>): string {
  return row.own ? `${row.unit.name}（本级）` : row.unit.name
}

/** 12/20 已完成，逾期 2，将到期 1，免学 1; what is zero is left out. */
export function tallyWords(tally: Tally | undefined): string {
  if (tally === undefined) return ''
  const required = requiredOf(tally)
  const parts = [
    required === 0 ? (tally.exempt === 0 ? '无要求' : '') : `${tally.met}/${required} 已完成`,
    tally.overdue > 0 ? `逾期 ${tally.overdue}` : '',
    tally.soon > 0 ? `将到期 ${tally.soon}` : '',
    tally.exempt > 0 ? `免学 ${tally.exempt}` : '',
  ]
  return parts.filter((part) => part !== '').join('，')
}

function rateWords(tally: Tally): string {
  const rate = rateOf(tally)
  return rate === null ? '无要求' : percentWords(rate)
}
