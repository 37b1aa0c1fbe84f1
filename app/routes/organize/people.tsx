import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { explainObligation } from '#app/obligations/explain-obligation.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { FilterFields } from '#app/reports/filter-fields.tsx'
import { findPeopleReport } from '#app/reports/find-people-report.server.ts'
import { PEOPLE_PER_PAGE, PEOPLE_SORT, PEOPLE_SORT_KEYS } from '#app/reports/people-order.ts'
import { PeopleTable } from '#app/reports/people-table.tsx'
import { readFilter } from '#app/reports/report-filter.ts'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { pageLink, readPage } from '#app/ui/page-numbers.ts'
import { readSort } from '#app/ui/sort-link.ts'
import { Toolbar } from '#app/ui/toolbar.tsx'

export const meta: MetaFunction = () => [
  { title: '人员明细 · 廉学' },
  { name: 'description', content: '负责范围内每个人的任务、学时和完成情况。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:reports:subtree')
  const search = new URL(args.request.url).searchParams
  const filter = readFilter(search)
  const sort = readSort(search, PEOPLE_SORT_KEYS, PEOPLE_SORT)
  const number = readPage(search, 100_000)
  const query = { scopes: scopesOf(viewer, 'read:reports:subtree'), filter, sort, today: dayOf(now()) }
  const report = await findPeopleReport(database, { ...query, page: { number, size: PEOPLE_PER_PAGE } })
  const { focus, units, obligations, only, rows, total } = report
  // A page beyond the last one, e.g. of an old link: back to the first.
  if (rows.length === 0 && number > 1) throw redirect(`/organize/reports${pageLink(search.toString(), 1)}`)
  return {
    ...{ units, rows, total, filter, sort, page: number },
    focus: focus?.name ?? null,
    only: only && { title: only.title, why: explainObligation(only, null) },
    choices: obligations.map(({ id, title }) => ({ id, title })),
  }
}

export default function PeoplePage() {
  const { units, choices, rows, total, filter, sort, page, focus, only } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  const lead = only ? only.why : `${focus ?? '负责范围内'}被要求完成学习任务的人员。点姓名看每项任务和凭据。`
  return (
    <Page width="wide" title={only?.title ?? '人员明细'} lead={lead}>
      <FilterBar label="筛选人员" clear="/organize/reports">
        <FilterFields filter={filter} units={units} obligations={choices} people />
      </FilterBar>
      <Toolbar count={`共 ${total} 人`}>
        <Link className="button button-quiet" reloadDocument to={`/organize/reports/export${search}`}>
          导出 Excel
        </Link>
      </Toolbar>
      <PeopleTable rows={rows} sort={sort} one={only !== null} />
      <Pagination page={page} pageCount={Math.ceil(total / PEOPLE_PER_PAGE)} label="人员明细" />
    </Page>
  )
}
