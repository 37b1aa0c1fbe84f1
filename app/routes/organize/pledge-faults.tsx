import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { may } from '#app/members/rights.ts'
import { findUnitsAbovePartyGroups } from '#app/members/units/find-units.server.ts'
import { formatDay, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { FaultTable } from '#app/pledges/faults/fault-table.tsx'
import { listOf, type FaultList } from '#app/pledges/faults/fault.ts'
import { withReminders } from '#app/pledges/remind/find-reminders.server.ts'
import { RemindForm } from '#app/pledges/remind/remind-form.server.ts'
import { remindSigners } from '#app/pledges/remind/remind-signers.server.ts'
import { remindedWords } from '#app/pledges/remind/reminder-words.ts'
import { reportOpensOn } from '#app/pledges/report/report.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Notice } from '#app/ui/notice.tsx'
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
/** Reminded of one list at a time: all of them, shown or not. */
const ALL = 500_000

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, faults, scopes, year, thisYear, today, unitPath } = await findFaultPage(args, SHOWN)
  const opensOn = reportOpensOn(year)
  const reports = { opensOn, areOpen: today >= opensOn }
  const mayRemind = may(viewer, 'remind:pledges:subtree')
  const units = await findUnitsAbovePartyGroups(database, scopes)
  return {
    faults: await withReminders(database, year, faults),
    units,
    year,
    thisYear,
    unitPath,
    reports,
    mayRemind,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, faults, year, thisYear } = await findFaultPage(args, ALL, 'remind:pledges:subtree')
  const parsed = parseForm(RemindForm, await readForm(args.request))
  if (!parsed.ok) return data({ words: '没有提醒：请从名单下面的按钮提醒。', isDone: false }, { status: 400 })
  const { list } = parsed.value
  // What was not signed last year cannot be signed any more.
  const chosen = faults.filter((fault) => listOf(fault) === list && (list !== 'missing' || year === thisYear))
  const reminding = await remindSigners(database, viewer, chosen, year, now())
  return data({ words: remindedWords(reminding), isDone: true })
}

export default function PledgeFaults() {
  const { faults, units, year, thisYear, unitPath, reports, mayRemind } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { search } = useLocation()
  const on = (list: FaultList) => faults.filter((fault) => listOf(fault) === list)
  const [wrong, missing, unreported] = [on('wrong'), on('missing'), on('unreported')]
  const counts = `错签 ${countWords(wrong.length)}，漏签 ${countWords(missing.length)}`
  return (
    <Page
      title="漏签、错签和未交报告"
      width="wide"
      lead={`${year}年度，按职务每年应签的承诺书。${year === thisYear ? '今年还没签的先列在“漏签”里，便于提醒。' : ''}任职、离任承诺书由学习任务下发，在任务里看。`}
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
      {result ? <Notice tone={result.isDone ? 'good' : 'error'}>{result.words}</Notice> : null}
      <FaultTable list="wrong" faults={wrong} mayRemind={mayRemind} />
      <FaultTable list="missing" faults={missing} mayRemind={mayRemind && year === thisYear} />
      {reports.areOpen ? (
        <FaultTable list="unreported" faults={unreported} mayRemind={mayRemind} />
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
