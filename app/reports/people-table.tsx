import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import type { Sort } from '#app/ui/sort-link.ts'
import { Status } from '#app/ui/status.tsx'
import { PEOPLE_COLUMNS, PEOPLE_OF_ONE_COLUMNS, standingWords } from './people-columns.ts'
import type { PersonView } from './person-view.server.ts'
import type { ReportColumn } from './report-column.ts'
import { ReportTable } from './report-table.tsx'

type PeopleTableProps = {
  rows: ReadonlyArray<PersonView>
  sort: Sort
  /** Whether the list is about one obligation. */
  one?: boolean
  columns?: ReadonlyArray<ReportColumn<PersonView>>
}

const CELLS: Readonly<Record<string, (row: PersonView) => ReactNode>> = {
  name: (row) => <Link to={`/organize/reports/members/${row.memberId}`}>{row.name}</Link>,
  standing: (row) => <Status kind={row.standing}>{standingWords(row)}</Status>,
}

/** People with how they stand; each name leads to the person's obligations and evidence. */
export function PeopleTable({ rows, sort, one = false, columns }: PeopleTableProps) {
  return (
    <ReportTable
      caption="人员"
      columns={columns ?? (one ? PEOPLE_OF_ONE_COLUMNS : PEOPLE_COLUMNS)}
      rows={rows}
      rowKey={(row) => row.memberId}
      cells={CELLS}
      sort={sort}
      empty={
        <EmptyState title="没有符合条件的人员" action={<ButtonLink to="?">清除筛选</ButtonLink>}>
          请放宽筛选条件，或检查姓名、工号是否正确。
        </EmptyState>
      }
    />
  )
}
