import { BarChart } from '#app/ui/bar-chart.tsx'
import { percentWords } from '#app/ui/chart-scale.ts'
import { HeatMap } from '#app/ui/heat-map.tsx'
import { distinctTitles, rowLabel } from './overview-columns.ts'
import { rowLink } from './overview-tables.tsx'
import type { ReportFilter } from './report-filter.ts'
import { totalOf, type OverviewRow } from './roll-up.ts'
import { EMPTY_TALLY, rateOf, requiredOf } from './tally.ts'

type OverviewChartsProps = {
  rows: ReadonlyArray<OverviewRow>
  obligations: ReadonlyArray<{ id: string; title: string }>
  filter: ReportFilter
}

/** Rates by unit and obligation as a heat map, and by obligation over all units as bars. */
export function OverviewCharts({ rows, obligations, filter }: OverviewChartsProps) {
  const titles = distinctTitles(obligations)
  const total = totalOf(rows)
  const bars = titles.map((label, index) => {
    const tally = total.tallies[index] ?? EMPTY_TALLY
    const rate = rateOf(tally)
    const words = rate === null ? '无要求' : `${percentWords(rate)}（${tally.met}/${requiredOf(tally)}）`
    return { label, value: (rate ?? 0) * 100, words }
  })
  return (
    <>
      <HeatMap
        title="各组织完成率"
        columns={titles}
        rows={rows.map((row) => ({
          key: `${row.unit.id}${row.own ? '-own' : ''}`,
          label: rowLabel(row),
          to: rowLink(row, filter),
          rates: row.tallies.map(rateOf),
        }))}
      />
      <BarChart title="各项任务完成率" items={bars} max={100} labelTitle="学习任务" valueTitle="完成率" />
    </>
  )
}
