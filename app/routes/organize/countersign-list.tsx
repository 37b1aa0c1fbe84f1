import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { formatInstant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { capacitiesOf } from '#app/pledges/countersign/capacities-of.ts'
import { listToCountersign } from '#app/pledges/countersign/list-to-countersign.server.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '承诺会签 · 廉学' },
  { name: 'description', content: '等待会签的承诺书。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const capacities = capacitiesOf(viewer)
  if (capacities.length === 0) await requireRight(viewer, 'countersign:branch:subtree')
  const lists = await Promise.all(
    capacities.map(async ({ code, title }) => ({
      code,
      title,
      rows: await listToCountersign(database, viewer, code),
    })),
  )
  return { lists }
}

export default function CountersignListPage() {
  const { lists } = useLoaderData<typeof loader>()
  return (
    <Page
      title="承诺会签"
      width="wide"
      lead="逐份读过再会签。会签写入签署人的学习台账，签章文件加上第二个签章，原签章不变。"
      crumbs={[{ label: '承诺签署', to: '/organize/pledges' }, { label: '承诺会签' }]}
    >
      {lists.map(({ code, title, rows }) => (
        <DataTable
          key={code}
          caption={`以${title}身份待会签`}
          rows={rows}
          rowKey={(row) => row.entryId}
          empty={<EmptyState title={`没有等${title}会签的承诺书`} />}
          columns={[
            {
              key: 'name',
              title: '姓名',
              cell: (row) => <Link to={`/organize/pledges/countersign/${row.entryId}`}>{row.name}</Link>,
            },
            { key: 'number', title: '工号', cell: (row) => row.employeeNumber },
            { key: 'unit', title: '所在组织', cell: (row) => row.unitName },
            { key: 'title', title: '文件', cell: (row) => `${row.title}（${row.year}年度）` },
            { key: 'signedAt', title: '签署时间', cell: (row) => formatInstant(row.signedAt) },
          ]}
        />
      ))}
    </Page>
  )
}
