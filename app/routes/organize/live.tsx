import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { managedLine } from '#app/live/describe-managed.ts'
import { findManaged } from '#app/live/find-managed.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '直播课安排 · 廉学' },
  { name: 'description', content: '安排过的直播课，会后在这里登记参加人员和回看。' },
]

/** The newest ones; attendance of older ones is among the trainings and in the ledgers. */
const SHOWN = 200

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:trainings:subtree')
  const at = now()
  const sessions = await findManaged(database, scopesOf(viewer, 'manage:trainings:subtree'), SHOWN)
  return { sessions: sessions.map((session) => managedLine(session, dayOf(at), at)) }
}

export default function ManagedLiveSessions() {
  const { sessions } = useLoaderData<typeof loader>()
  const schedule = (
    <ButtonLink kind="main" to="/organize/live/new">
      安排直播课
    </ButtonLink>
  )
  return (
    <Page
      width="wide"
      title="直播课安排"
      lead="安排一次，有关人员就在“直播课”和当天的“今日学习”里看到；会后登记参加人员，录好后登记回看的课。"
      actions={schedule}
    >
      <DataTable
        caption="安排过的直播课"
        rows={sessions}
        rowKey={(row) => row.id}
        empty={<EmptyState title="还没有安排过直播课" action={schedule} />}
        columns={[
          {
            key: 'title',
            title: '主题',
            cell: (row) => <Link to={`/organize/live/${row.id}`}>{row.title}</Link>,
          },
          { key: 'time', title: '时间', cell: (row) => row.time },
          { key: 'audience', title: '对象', cell: (row) => row.audience },
          { key: 'state', title: '状态', cell: (row) => row.state },
          { key: 'attendees', title: '已登记参加', numeric: true, cell: (row) => row.attendees },
        ]}
      />
    </Page>
  )
}
