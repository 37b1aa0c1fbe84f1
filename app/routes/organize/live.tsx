import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { lineAbove, managedLine } from '#app/live/describe-managed.ts'
import { findAbove, findManaged } from '#app/live/find-managed.server.ts'
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
  const scopes = scopesOf(viewer, 'manage:trainings:subtree')
  const [sessions, above] = await Promise.all([
    findManaged(database, scopes, SHOWN),
    findAbove(database, scopes, SHOWN),
  ])
  return {
    sessions: sessions.map((session) => managedLine(session, dayOf(at), at)),
    above: above.map((session) => lineAbove(session, dayOf(at), at)),
  }
}

export default function ManagedLiveSessions() {
  const { sessions, above } = useLoaderData<typeof loader>()
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
      {above.length > 0 ? <SessionsAbove sessions={above} /> : null}
    </Page>
  )
}

/** What the units above have arranged: only one's own people are entered. */
function SessionsAbove({ sessions }: { sessions: ReadonlyArray<ReturnType<typeof lineAbove>> }) {
  return (
    <section className="stack" aria-labelledby="above">
      <h2 id="above">上级安排的直播课</h2>
      <p className="field-hint">安排由上级管理；你登记自己负责范围内参加的人，已登记的人数也只算这些人。</p>
      <DataTable
        caption="各次直播和本范围的登记"
        rows={sessions}
        rowKey={(row) => row.id}
        columns={[
          { key: 'title', title: '主题', cell: (row) => row.title },
          { key: 'time', title: '时间', cell: (row) => row.time },
          { key: 'audience', title: '对象', cell: (row) => row.audience },
          { key: 'state', title: '状态', cell: (row) => row.state },
          { key: 'attendees', title: '本范围已登记', numeric: true, cell: (row) => row.attendees },
          {
            key: 'enter',
            title: '登记',
            cell: (row) =>
              row.open ? <Link to={`/organize/live/${row.id}/attendance`}>登记参加人员</Link> : '—',
          },
        ]}
      />
    </section>
  )
}
