import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AUDIT_ACTIONS } from '#app/members/audit-log/audit-words.ts'
import { AuditTable } from '#app/members/audit-log/audit-table.tsx'
import { findAudit, readAuditFilter } from '#app/members/audit-log/find-audit.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { DateField } from '#app/ui/date-field.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Page } from '#app/ui/page.tsx'
import { readPage } from '#app/ui/page-numbers.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { Toolbar } from '#app/ui/toolbar.tsx'

const PER_PAGE = 50

export const meta: MetaFunction = () => [
  { title: '审计日志 · 廉学' },
  { name: 'description', content: '谁在什么时候对人员、角色、任务和台账做了什么，被拒绝的访问也在内。' },
]

export async function loader(args: LoaderFunctionArgs) {
  await requireRight(requireViewer(args), 'read:audit:all')
  const search = new URL(args.request.url).searchParams
  const filter = readAuditFilter(search)
  const page = readPage(search, 100_000)
  return {
    filter,
    page,
    ...(await findAudit(database, filter, { skip: (page - 1) * PER_PAGE, take: PER_PAGE })),
  }
}

const ACTION_OPTIONS = [
  { value: '', label: '全部' },
  ...Object.entries(AUDIT_ACTIONS).map(([value, label]) => ({ value, label })),
]

export default function Audit() {
  const { filter, lines, total, page } = useLoaderData<typeof loader>()
  return (
    <Page
      width="wide"
      title="审计日志"
      lead="对组织、人员、权限和任务的每一次改动，以及被拒绝的越权请求。只能查看，不能更改。"
    >
      <FilterBar label="筛选审计日志" clear="/admin/audit">
        <SelectField name="action" label="事项" options={ACTION_OPTIONS} defaultValue={filter.action} />
        <TextField name="person" label="工号或姓名" hint="操作者或被操作者" defaultValue={filter.person} />
        <DateField name="from" label="从" defaultValue={filter.from} />
        <DateField name="to" label="到" defaultValue={filter.to} />
      </FilterBar>
      <Toolbar count={`共 ${total} 条`} />
      <AuditTable lines={lines} />
      <Pagination page={page} pageCount={Math.ceil(total / PER_PAGE)} label="审计日志" />
    </Page>
  )
}
