import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { MemberFilters } from '#app/members/manage/member-filters.tsx'
import { readMemberFilter, readMemberSort } from '#app/members/manage/member-filter.ts'
import { findMembers } from '#app/members/manage/find-members.server.ts'
import { MembersTable } from '#app/members/manage/members-table.tsx'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { may, scopesOf } from '#app/members/rights.ts'
import { findUnits } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { database } from '#app/platform/database.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Page } from '#app/ui/page.tsx'
import { readPage } from '#app/ui/page-numbers.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import { Toolbar } from '#app/ui/toolbar.tsx'

const PER_PAGE = 50

export const meta: MetaFunction = () => [
  { title: '成员 · 廉学' },
  { name: 'description', content: '负责范围内的成员，按姓名、工号和单位查找。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:members:subtree')
  const search = new URL(args.request.url).searchParams
  const scopes = scopesOf(viewer, 'read:members:subtree')
  const filter = readMemberFilter(search)
  const sort = readMemberSort(search)
  const page = readPage(search, 20_000)
  const [units, found] = await Promise.all([
    findUnits(database, scopes),
    findMembers(database, { scopes, filter, sort, skip: (page - 1) * PER_PAGE, take: PER_PAGE }),
  ])
  return {
    ...{ ...found, filter, sort, page, units: unitOptions(units) },
    may: {
      add: may(viewer, 'manage:members:subtree'),
      import: may(viewer, 'import:members:subtree'),
      units: may(viewer, 'manage:units:subtree'),
      codes: may(viewer, 'reset:password:subtree'),
    },
  }
}

export default function Members() {
  const { lines, total, filter, sort, page, units, may: allowed } = useLoaderData<typeof loader>()
  const { search } = useLocation()
  const actions = (
    <>
      {allowed.import ? <ButtonLink to="/organize/members/import">导入名册</ButtonLink> : null}
      {allowed.add ? <ButtonLink to="/organize/members/new">新增一人</ButtonLink> : null}
    </>
  )
  return (
    <Page
      width="wide"
      title="成员"
      lead="负责范围内的成员。点姓名查看资料、调动、发放一次性重置码。"
      actions={actions}
    >
      <MemberFilters filter={filter} units={units} />
      <Toolbar count={`共 ${total} 人`}>
        {allowed.units ? <ButtonLink to="/admin/units">党组织</ButtonLink> : null}
        <Link className="button button-quiet" reloadDocument to={`/organize/members/export${search}`}>
          导出 Excel
        </Link>
      </Toolbar>
      {allowed.codes && filter.state === 'without-password' && total > 0 ? (
        <IssueCodes search={search} total={total} />
      ) : null}
      <MembersTable lines={lines} sort={sort} clear="/organize/members" />
      <Pagination page={page} pageCount={Math.ceil(total / PER_PAGE)} label="成员" />
    </Page>
  )
}

/** A plain form: the answer is a file. */
function IssueCodes({ search, total }: { search: string; total: number }) {
  return (
    <Card title="发放一次性重置码" tone="quiet">
      <p>
        为下面还没有密码的 {Math.min(total, 200)}{' '}
        人发放重置码，下载成一张表，分给各支部当面告诉本人。以前发放的重置码随即作废，每一次发放都记入审计日志。
      </p>
      <form method="post" action={`/organize/members/codes${search}`}>
        <Button>发放并下载 Excel</Button>
      </form>
    </Card>
  )
}
