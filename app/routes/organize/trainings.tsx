import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { formatDay } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formatCredit } from '#app/trainings/credit.ts'
import { findTrainings } from '#app/trainings/find-trainings.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '集中学习 · 廉学' },
  { name: 'description', content: '登记过的集中学习。' },
]

/** The newest ones; older ones are in the members' ledgers. */
const SHOWN = 200

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:trainings:subtree')
  const trainings = await findTrainings(database, scopesOf(viewer, 'manage:trainings:subtree'), SHOWN)
  return { trainings }
}

export default function TrainingsPage() {
  const { trainings } = useLoaderData<typeof loader>()
  const enter = (
    <ButtonLink kind="main" to="/organize/trainings/new">
      登记集中学习
    </ButtonLink>
  )
  return (
    <Page
      width="wide"
      title="集中学习"
      lead="线下集中学习由组织登记一次，参加人员的学时和台账同时生成。"
      actions={enter}
    >
      <DataTable
        caption="已登记的集中学习"
        rows={trainings}
        rowKey={(row) => row.id}
        empty={<EmptyState title="还没有登记过集中学习" action={enter} />}
        columns={[
          {
            key: 'title',
            title: '主题',
            cell: (row) => <Link to={`/organize/trainings/${row.id}`}>{row.title}</Link>,
          },
          { key: 'heldOn', title: '日期', cell: (row) => formatDay(row.heldOn) },
          { key: 'place', title: '地点', cell: (row) => row.place },
          { key: 'unit', title: '组织单位', cell: (row) => row.unitName },
          { key: 'credit', title: '学时', numeric: true, cell: (row) => formatCredit(row.creditTenths) },
          { key: 'attendees', title: '参加人数', numeric: true, cell: (row) => row.attendees },
        ]}
      />
    </Page>
  )
}
