import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { formatDay, formatInstant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { FAULT_WORDS, type Fault } from '#app/pledges/faults/fault.ts'
import { reportOpensOn } from '#app/pledges/report/report.ts'
import { findUnits } from '#app/pledges/find-units.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { Toolbar } from '#app/ui/toolbar.tsx'
import { findFaultPage } from './find-fault-page.server.ts'

export const meta: MetaFunction = () => [
  { title: '漏签、错签和未交报告 · 廉学' },
  { name: 'description', content: '漏签、错签承诺书和未交履诺报告的名单。' },
]

/** More than this is for the workbook. */
const SHOWN = 300

export async function loader(args: LoaderFunctionArgs) {
  const { faults, scopes, year, thisYear, today, unitPath } = await findFaultPage(args, SHOWN)
  const opensOn = reportOpensOn(year)
  const reports = { opensOn, areOpen: today >= opensOn }
  return { faults, units: await findUnits(database, scopes), year, thisYear, unitPath, reports }
}

export default function PledgeFaults() {
  const { faults, units, year, thisYear, unitPath, reports } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  const missing = faults.filter(({ kind }) => kind === 'missing')
  const unreported = faults.filter(({ kind }) => kind === 'unreported')
  const wrong = faults.filter(({ kind }) => kind === 'old-version' || kind === 'other-post')
  const counts = `错签 ${countWords(wrong.length)}，漏签 ${countWords(missing.length)}`
  return (
    <Page
      title="漏签、错签和未交报告"
      width="wide"
      lead={`${year}年度，按职务每年应签的承诺书。任职、离任承诺书由学习任务下发，在任务里看。`}
      crumbs={[{ label: '承诺签署', to: '/organize/pledges' }, { label: '漏签、错签和未交报告' }]}
    >
      <FilterBar label="筛选" clear="/organize/pledges/faults">
        <SelectField
          key={`year-${year}`}
          name="year"
          label="年度"
          defaultValue={String(year)}
          options={[thisYear, thisYear - 1].map((value) => ({ value: String(value), label: `${value}年度` }))}
        />
        <SelectField
          key={`unit-${unitPath}`}
          name="unit"
          label="组织"
          defaultValue={unitPath}
          options={[
            { value: '', label: '全部' },
            ...units.map(({ path, name }) => ({ value: path, label: name })),
          ]}
        />
      </FilterBar>
      <Toolbar count={reports.areOpen ? `${counts}，未交履诺报告 ${countWords(unreported.length)}` : counts}>
        <ButtonLink to={`/organize/pledges/faults/export${search}`} reloadDocument>
          导出 Excel
        </ButtonLink>
      </Toolbar>
      <FaultTable caption="错签" faults={wrong} />
      <FaultTable caption="漏签" faults={missing} />
      {reports.areOpen ? (
        <FaultTable caption="未交履诺报告" faults={unreported} />
      ) : (
        <p>
          {year}年度的履诺报告从{formatDay(reports.opensOn)}起提交，到时在这里列出还没有交的人。
        </p>
      )}
    </Page>
  )
}

function countWords(count: number): string {
  return count < SHOWN ? `${count} 份` : `前 ${SHOWN} 份，全部名单请导出`
}

const COLUMNS: ReadonlyArray<Column<Fault>> = [
  { key: 'name', title: '姓名', cell: (row) => row.name },
  { key: 'number', title: '工号', cell: (row) => row.employeeNumber },
  { key: 'unit', title: '所在组织', cell: (row) => row.unitName },
  { key: 'title', title: '承诺书', cell: (row) => row.title },
  { key: 'kind', title: '情况', cell: (row) => FAULT_WORDS[row.kind] },
]
const SIGNED_COLUMNS: ReadonlyArray<Column<Fault>> = [
  ...COLUMNS,
  { key: 'signedAt', title: '签署时间', cell: (row) => (row.signedAt ? formatInstant(row.signedAt) : '—') },
  {
    key: 'view',
    title: '文件',
    cell: (row) => <Link to={`/pledges/signed/${row.entryId ?? ''}`}>查看</Link>,
  },
]

const EMPTY_WORDS = {
  错签: '没有错签',
  漏签: '没有漏签',
  未交履诺报告: '签了承诺书的都交了履诺报告',
} as const

type FaultTableProps = { caption: keyof typeof EMPTY_WORDS; faults: ReadonlyArray<Fault> }

function FaultTable({ caption, faults }: FaultTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={faults}
      rowKey={(row) => `${row.memberId}/${row.pledgeId}`}
      empty={<EmptyState title={EMPTY_WORDS[caption]} />}
      columns={caption === '漏签' ? COLUMNS : SIGNED_COLUMNS}
    />
  )
}
