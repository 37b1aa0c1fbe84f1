import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { FilterFields } from '#app/reports/filter-fields.tsx'
import { findOverview } from '#app/reports/find-overview.server.ts'
import { OverviewCharts } from '#app/reports/overview-charts.tsx'
import { OverviewTables } from '#app/reports/overview-tables.tsx'
import { readFilter } from '#app/reports/report-filter.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Page } from '#app/ui/page.tsx'
import { Toolbar } from '#app/ui/toolbar.tsx'

export const meta: MetaFunction = () => [
  { title: '进展总览 · 廉学' },
  { name: 'description', content: '负责范围内学习任务、考试和承诺的总体情况。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:reports:subtree')
  const at = now()
  const filter = readFilter(new URL(args.request.url).searchParams)
  const overview = await findOverview(database, scopesOf(viewer, 'read:reports:subtree'), filter, dayOf(at))
  const obligations = overview.obligations.map(({ id, title }) => ({ id, title }))
  return { ...overview, obligations, filter, asOf: formatInstant(at) }
}

export default function OverviewPage() {
  const { focus, way, units, choices, obligations, rows, filter, asOf } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  const here = way.at(-1)
  return (
    <Page
      width="wide"
      crumbs={
        way.length > 1
          ? way.map((unit) => ({
              label: unit.name,
              to: unit === here ? undefined : `/organize?unit=${unit.id}`,
            }))
          : undefined
      }
      title={focus?.name ?? '进展总览'}
      lead={`截至 ${asOf}，各级组织学习任务的完成情况。上级包含下级。`}
    >
      <FilterBar label="筛选进展" clear="/organize">
        <FilterFields filter={filter} units={units} obligations={choices} />
      </FilterBar>
      {obligations.length === 0 ? (
        <EmptyState
          title="这里还没有正在执行的学习任务"
          action={<ButtonLink to="/organize/obligations">查看学习任务</ButtonLink>}
        >
          下发学习任务以后，这里会按组织显示完成情况。
        </EmptyState>
      ) : (
        <>
          <Toolbar count={`${rows.length} 个组织，${obligations.length} 项任务`}>
            <ButtonLink to={`/organize/reports${search}`}>人员明细</ButtonLink>
            <Link className="button button-quiet" reloadDocument to={`/organize/export${search}`}>
              导出 Excel
            </Link>
          </Toolbar>
          <OverviewTables rows={rows} obligations={obligations} filter={filter} />
          <OverviewCharts rows={rows} obligations={obligations} filter={filter} />
        </>
      )}
    </Page>
  )
}
