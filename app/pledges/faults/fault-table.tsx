import { Form, Link } from '@remix-run/react'
import { dayOf, formatDay, formatInstant } from '#app/platform/clock.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { RemindedFault } from '../remind/find-reminders.server.ts'
import { FAULT_LISTS, FAULT_WORDS, type FaultList } from './fault.ts'

const COLUMNS: ReadonlyArray<Column<RemindedFault>> = [
  { key: 'name', title: '姓名', cell: (row) => row.name },
  { key: 'number', title: '工号', cell: (row) => row.employeeNumber },
  { key: 'unit', title: '所在组织', cell: (row) => row.unitName },
  { key: 'title', title: '承诺书', cell: (row) => row.title },
  { key: 'kind', title: '情况', cell: (row) => FAULT_WORDS[row.kind] },
  {
    key: 'reminded',
    title: '上次提醒',
    cell: (row) => (row.remindedAt ? formatDay(dayOf(row.remindedAt)) : '—'),
  },
]
const SIGNED_COLUMNS: ReadonlyArray<Column<RemindedFault>> = [
  ...COLUMNS,
  { key: 'signedAt', title: '签署时间', cell: (row) => (row.signedAt ? formatInstant(row.signedAt) : '—') },
  {
    key: 'view',
    title: '文件',
    cell: (row) => <Link to={`/pledges/signed/${row.entryId ?? ''}`}>查看</Link>,
  },
]

const EMPTY_WORDS: Readonly<Record<FaultList, string>> = {
  wrong: '没有错签',
  missing: '没有漏签',
  unreported: '签了承诺书的都交了履诺报告',
}

type FaultTableProps = { list: FaultList; faults: ReadonlyArray<RemindedFault>; mayRemind: boolean }

/** One list of what is wrong, with the button that reminds everybody on it. */
export function FaultTable({ list, faults, mayRemind }: FaultTableProps) {
  return (
    <div className="stack">
      <DataTable
        caption={FAULT_LISTS[list]}
        rows={faults}
        rowKey={(row) => `${row.memberId}/${row.pledgeId}`}
        empty={<EmptyState title={EMPTY_WORDS[list]} />}
        columns={list === 'missing' ? COLUMNS : SIGNED_COLUMNS}
      />
      {mayRemind && faults.length > 0 ? (
        <Form method="post">
          <input type="hidden" name="list" value={list} />
          <Button>提醒“{FAULT_LISTS[list]}”名单上的人</Button>
        </Form>
      ) : null}
    </div>
  )
}
