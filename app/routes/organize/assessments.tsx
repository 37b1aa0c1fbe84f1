import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { FilterFields } from '#app/reports/filter-fields.tsx'
import { findYearRecord } from '#app/reports/find-year-record.server.ts'
import { RECORD_COLUMNS } from '#app/reports/people-columns.ts'
import { PEOPLE_PER_PAGE, PEOPLE_SORT, PEOPLE_SORT_KEYS } from '#app/reports/people-order.ts'
import { PeopleTable } from '#app/reports/people-table.tsx'
import { readFilter } from '#app/reports/report-filter.ts'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Page } from '#app/ui/page.tsx'
import { readPage } from '#app/ui/page-numbers.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import { readSort } from '#app/ui/sort-link.ts'
import { Toolbar } from '#app/ui/toolbar.tsx'

export const meta: MetaFunction = () => [
  { title: '考核记录 · 廉学' },
  { name: 'description', content: '下属组织和人员的年度学习考核记录。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:reports:subtree')
  const search = new URL(args.request.url).searchParams
  const filter = { ...readFilter(search), obligationId: null }
  const sort = readSort(search, PEOPLE_SORT_KEYS, PEOPLE_SORT)
  const today = dayOf(now())
  const number = readPage(search, 100_000)
  const query = { scopes: scopesOf(viewer, 'read:reports:subtree'), filter, sort, today }
  const report = await findYearRecord(database, { ...query, page: { number, size: PEOPLE_PER_PAGE } })
  const { units, rows, total } = report
  return { units, rows, total, filter, sort, page: number, year: today.slice(0, 4) }
}

export default function AssessmentsPage() {
  const { units, rows, total, filter, sort, page, year } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  return (
    <Page
      width="wide"
      title={`${year}年考核记录`}
      lead="每个人今年应完成的学习任务、实际完成情况和集中学习学时。只看任务是否完成，不统计在线时长和登录次数。"
    >
      <FilterBar label="筛选考核记录" clear="/organize/assessments">
        <FilterFields filter={filter} units={units} obligations={[]} people />
      </FilterBar>
      <Toolbar count={`共 ${total} 人`}>
        <Link className="button button-quiet" reloadDocument to={`/organize/assessments/export${search}`}>
          导出 Excel
        </Link>
      </Toolbar>
      <PeopleTable rows={rows} sort={sort} columns={RECORD_COLUMNS} />
      <Pagination page={page} pageCount={Math.ceil(total / PEOPLE_PER_PAGE)} label="考核记录" />
    </Page>
  )
}
