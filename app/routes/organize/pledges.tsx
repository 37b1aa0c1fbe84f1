import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { may, scopesOf } from '#app/members/rights.ts'
import { findUnitsAbovePartyGroups } from '#app/members/units/find-units.server.ts'
import { dayOf, formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { capacitiesOf } from '#app/pledges/countersign/capacities-of.ts'
import { countRoll } from '#app/pledges/count-roll.server.ts'
import { findRoll } from '#app/pledges/find-roll.server.ts'
import { allPledges } from '#app/pledges/load-pledges.server.ts'
import { pledgeYear } from '#app/pledges/pledge.ts'
import { RollFilters } from '#app/pledges/roll-filters.tsx'
import { missingWord, ROLL_STATE_WORDS, rollStateOf, type RollRow } from '#app/pledges/roll-filter.ts'
import { readRollQuery } from '#app/pledges/roll-query.server.ts'
import { UnitProgress } from '#app/pledges/unit-progress.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Status } from '#app/ui/status.tsx'
import { Toolbar } from '#app/ui/toolbar.tsx'

export const meta: MetaFunction = () => [
  { title: '承诺签署情况 · 廉学' },
  { name: 'description', content: '承诺书的签署情况，按组织和岗位查看。' },
]

const PAGE_SIZE = 50

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:pledges:subtree')
  const scopes = scopesOf(viewer, 'read:pledges:subtree')
  const pledges = allPledges()
  const parameters = new URL(args.request.url).searchParams
  const thisYear = pledgeYear(dayOf(now()))
  const { pledge, year, filter, page } = readRollQuery(parameters, pledges, scopes, thisYear)
  const choices = pledges.map(({ id, title }) => ({ id, title }))
  const units = await findUnitsAbovePartyGroups(database, scopes)
  const mayCountersign = capacitiesOf(viewer).length > 0
  const mayPublish = may(viewer, 'publish:pledges:subtree')
  if (!pledge) return { choices, units, roll: null, filter, year, page, thisYear, mayCountersign, mayPublish }
  const [rows, counts, total] = await Promise.all([
    findRoll(database, pledge, year, filter, { from: (page - 1) * PAGE_SIZE, count: PAGE_SIZE }),
    countRoll(database, pledge, year, { ...filter, state: 'all', search: '' }),
    countRoll(database, pledge, year, filter).then((units) =>
      units.reduce((sum, { asked }) => sum + asked, 0),
    ),
  ])
  const { id, title, version, occasion } = pledge
  const roll = { pledge: { id, title, version, occasion }, rows, counts, total }
  return { choices, units, roll, filter, year, page, thisYear, mayCountersign, mayPublish }
}

export default function PledgeRoll() {
  const { choices, units, roll, filter, year, page, thisYear, mayCountersign, mayPublish } =
    useLoaderData<typeof loader>()
  if (!roll)
    return (
      <Page title="承诺签署情况">
        <EmptyState title="还没有承诺书文本">
          承诺书文本放在 content/pledges 中，重新启动后即可使用。
        </EmptyState>
      </Page>
    )
  const missing = missingWord(year, thisYear)
  const asked = roll.counts.reduce((sum, unit) => sum + unit.asked, 0)
  const signed = roll.counts.reduce((sum, unit) => sum + unit.signed, 0)
  return (
    <Page
      title="承诺签署情况"
      width="wide"
      lead={
        roll.pledge.occasion === 'holding'
          ? `${roll.pledge.title}，${year}年度：应签 ${asked} 人，已签 ${signed} 人，${missing} ${asked - signed} 人`
          : `${roll.pledge.title}，${year}年度：已签 ${signed} 人。由学习任务下发，未签的在任务里看。`
      }
    >
      <RollFilters
        choices={choices}
        units={units}
        pledgeId={roll.pledge.id}
        year={year}
        thisYear={thisYear}
        filter={filter}
      />
      <UnitProgress counts={roll.counts} missing={missing} />
      <RollToolbar total={roll.total} mayCountersign={mayCountersign} mayPublish={mayPublish} />
      <DataTable
        caption="人员签署情况"
        rows={roll.rows}
        rowKey={(row) => row.memberId}
        empty={<EmptyState title="没有符合条件的人员">可以换一个筛选条件。</EmptyState>}
        columns={[
          { key: 'name', title: '姓名', cell: (row) => row.name },
          { key: 'employeeNumber', title: '工号', cell: (row) => row.employeeNumber },
          { key: 'unit', title: '所在组织', cell: (row) => row.unitName },
          {
            key: 'state',
            title: '签署情况',
            cell: (row) => <SigningState row={row} current={roll.pledge.version} missing={missing} />,
          },
          {
            key: 'signedAt',
            title: '签署时间',
            cell: (row) => (row.signedAt ? formatInstant(row.signedAt) : '—'),
          },
          {
            key: 'document',
            title: '承诺书',
            cell: (row) => (row.entryId ? <Link to={`/pledges/signed/${row.entryId}`}>查看</Link> : '—'),
          },
        ]}
      />
      <Pagination page={page} pageCount={Math.ceil(roll.total / PAGE_SIZE)} label="人员签署情况" />
    </Page>
  )
}

function SigningState({ row, current, missing }: { row: RollRow; current: number; missing: string }) {
  const state = rollStateOf(row, current)
  if (state === 'missing') return <Status kind={missing === '漏签' ? 'overdue' : 'open'}>{missing}</Status>
  return <Status kind={state === 'signed' ? 'met' : 'info'}>{ROLL_STATE_WORDS[state]}</Status>
}

type RollToolbarProps = { total: number; mayCountersign: boolean; mayPublish: boolean }

/** What can be done with the roll as it is filtered. */
function RollToolbar({ total, mayCountersign, mayPublish }: RollToolbarProps) {
  const { search } = useLocation()
  return (
    <Toolbar count={`共 ${total} 人`}>
      <ButtonLink to="/organize/pledges/faults">漏签、错签和未交报告</ButtonLink>
      <ButtonLink to={`/organize/pledges/print${search}`}>打印已签的</ButtonLink>
      <ButtonLink to={`/organize/pledges/copies${search}`} reloadDocument>
        导出签章文件（ZIP）
      </ButtonLink>
      {mayPublish ? <ButtonLink to={`/organize/pledges/publish${search}`}>公开承诺书</ButtonLink> : null}
      {mayCountersign ? (
        <>
          <ButtonLink to="/organize/pledges/reviews">审阅个人承诺</ButtonLink>
          <ButtonLink to="/organize/pledges/countersign">去会签</ButtonLink>
        </>
      ) : null}
      <ButtonLink to={`/organize/pledges/export${search}`} reloadDocument>
        导出 Excel
      </ButtonLink>
    </Toolbar>
  )
}
