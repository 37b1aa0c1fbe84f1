import { Link } from '@remix-run/react'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { Sort } from '#app/ui/sort-link.ts'
import { Status } from '#app/ui/status.tsx'
import type { MemberLine } from './find-members.server.ts'

const COLUMNS: ReadonlyArray<Column<MemberLine>> = [
  {
    key: 'name',
    title: '姓名',
    sortable: true,
    cell: ({ id, name }) => (
      <Link className="nowrap" to={`/organize/members/${id}`}>
        {name}
      </Link>
    ),
  },
  {
    key: 'employeeNumber',
    title: '工号',
    sortable: true,
    cell: ({ employeeNumber }) => <span className="nowrap">{employeeNumber}</span>,
  },
  {
    key: 'unit',
    title: '所在党组织',
    sortable: true,
    cell: ({ unitName, parentName }) => (
      <>
        {unitName} {parentName ? <span className="muted small">{parentName}</span> : null}
      </>
    ),
  },
  { key: 'posts', title: '职务', cell: ({ posts }) => posts || <span className="muted">—</span> },
  {
    key: 'politicalStatus',
    title: '政治面貌',
    cell: ({ politicalStatus }) => <span className="nowrap">{politicalStatus}</span>,
  },
  {
    key: 'joinedUnitOn',
    title: '到本单位',
    sortable: true,
    cell: ({ joinedUnitOn }) => <span className="nowrap number">{joinedUnitOn ?? '—'}</span>,
  },
  { key: 'state', title: '账号', cell: (line) => <AccountState {...line} /> },
]

function AccountState({ leftOn, hasPassword }: MemberLine) {
  if (leftOn) return <Status kind="exempt">{`${leftOn} 离开`}</Status>
  return hasPassword ? <Status kind="met">可登录</Status> : <Status kind="open">未设密码</Status>
}

/** The members of a list, each with the way to their page. */
export function MembersTable({
  lines,
  sort,
  clear,
}: {
  lines: ReadonlyArray<MemberLine>
  sort: Sort
  clear: string
}) {
  return (
    <DataTable
      caption="成员"
      captionHidden
      columns={COLUMNS}
      rows={lines}
      rowKey={({ id }) => id}
      sort={sort}
      empty={<EmptyState title="没有符合条件的成员" action={<Link to={clear}>清除筛选条件</Link>} />}
    />
  )
}
