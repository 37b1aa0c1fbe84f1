import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { formatDay } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import { formatCredit } from '#app/trainings/credit.ts'
import { findAttendees, findTraining } from '#app/trainings/find-trainings.server.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.training.title ?? '集中学习'} · 廉学` },
  { name: 'description', content: '一次集中学习的内容、参加人员和学时。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:trainings:subtree')
  const id = args.params.training ?? ''
  const training = await findTraining(database, id)
  const attendees = await findAttendees(database, scopesOf(viewer, 'manage:trainings:subtree'), id)
  // A session without anybody of one's own subtree is none of one's business: not even that it exists.
  if (!training || attendees.length === 0) throw refuse(404, '没有这次集中学习，或者不在你负责的范围内')
  const { title, heldOn, place, creditTenths, basisTitle } = training
  return { training: { title, heldOn, place, credit: formatCredit(creditTenths), basisTitle }, attendees }
}

export default function TrainingPage() {
  const { training, attendees } = useLoaderData<typeof loader>()
  return (
    <Page
      width="wide"
      title={training.title}
      crumbs={[{ label: '集中学习', to: '/organize/trainings' }, { label: training.title }]}
    >
      <Facts
        items={[
          { term: '日期', value: formatDay(training.heldOn) },
          { term: '地点', value: training.place },
          { term: '学时', value: training.credit },
          { term: '依据', value: training.basisTitle },
        ]}
      />
      <DataTable
        caption={`参加人员 ${attendees.length} 人`}
        rows={attendees}
        rowKey={(row) => row.memberId}
        columns={[
          {
            key: 'name',
            title: '姓名',
            cell: (row) => <Link to={`/organize/reports/members/${row.memberId}`}>{row.name}</Link>,
          },
          { key: 'number', title: '工号', cell: (row) => row.employeeNumber },
          { key: 'unit', title: '所在组织', cell: (row) => row.unitName },
          { key: 'entry', title: '台账记录编号', cell: (row) => row.entryId },
        ]}
      />
    </Page>
  )
}
