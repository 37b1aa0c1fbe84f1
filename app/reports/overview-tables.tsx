import { Link } from '@remix-run/react'
import { distinctTitles, matrixColumns, OVERVIEW_COLUMNS, rowLabel } from './overview-columns.ts'
import { filterLink, type ReportFilter } from './report-filter.ts'
import { ReportTable } from './report-table.tsx'
import type { OverviewRow } from './roll-up.ts'

type OverviewTablesProps = {
  rows: ReadonlyArray<OverviewRow>
  obligations: ReadonlyArray<{ id: string; title: string }>
  filter: ReportFilter
}

/** Units by sums, then units by obligation; each unit leads one level down, each overdue figure to its people. */
export function OverviewTables({ rows, obligations, filter }: OverviewTablesProps) {
  const cells = {
    unit: (row: OverviewRow) => <Link to={rowLink(row, filter)}>{rowLabel(row)}</Link>,
    overdue: (row: OverviewRow) =>
      row.total.overdue === 0 ? 0 : <Link to={peopleLink(row, filter)}>{row.total.overdue}</Link>,
  }
  return (
    <>
      <ReportTable
        caption="各组织汇总"
        columns={OVERVIEW_COLUMNS}
        rows={rows}
        rowKey={rowKey}
        cells={cells}
      />
      <ReportTable
        wide
        caption="按任务分列"
        columns={matrixColumns(distinctTitles(obligations))}
        rows={rows}
        rowKey={rowKey}
        cells={{ unit: cells.unit }}
      />
    </>
  )
}

/** One level down, or to the people where the row has no units below. */
export function rowLink(row: Pick<OverviewRow, 'unit' | 'own' | 'leaf'>, filter: ReportFilter): string {
  const query = filterLink(filter, { unitId: row.unit.id })
  return row.own || row.leaf ? `/organize/reports${query}` : `/organize${query}`
}

function peopleLink(row: OverviewRow, filter: ReportFilter): string {
  return `/organize/reports${filterLink(filter, { unitId: row.unit.id, standing: 'overdue' })}`
}

function rowKey(row: OverviewRow): string {
  return `${row.unit.id}${row.own ? '-own' : ''}`
}
