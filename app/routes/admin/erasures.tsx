import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { type ErasureLine, findErasures } from '#app/ledger/erase/find-erasures.server.ts'
import { findMemberId } from '#app/members/manage/find-member-id.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { may } from '#app/members/rights.ts'
import { database } from '#app/platform/database.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextField } from '#app/ui/text-field.tsx'

const LISTED = 500

export const meta: MetaFunction = () => [
  { title: '销毁记录 · 廉学' },
  { name: 'description', content: '成员记录内容的销毁：登记依据，查看已经办理的。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const mayErase = may(viewer, 'erase:ledger:all')
  if (!mayErase) await requireRight(viewer, 'read:ledger:all')
  const search = new URL(args.request.url).searchParams
  const number = search.get('number')?.trim().slice(0, 64) ?? ''
  const memberId = mayErase && number !== '' ? await findMemberId(database, number) : null
  if (memberId) return redirect(`/admin/erasures/${memberId}`)
  return { mayErase, number, done: search.get('done'), lines: await findErasures(database, LISTED) }
}

const COLUMNS: ReadonlyArray<Column<ErasureLine>> = [
  { key: 'at', title: '时间', cell: ({ at }) => at },
  { key: 'member', title: '谁的记录', cell: ({ member }) => member },
  { key: 'numbers', title: '第几条', cell: ({ numbers }) => numbers },
  { key: 'by', title: '办理', cell: ({ by }) => by },
  { key: 'basis', title: '依据', cell: ({ basis }) => basis },
  { key: 'reason', title: '理由', cell: ({ reason }) => reason },
  { key: 'position', title: '总台账序号', numeric: true, cell: ({ position }) => position ?? '待存证' },
]

/** For administrators and auditors: what was destroyed; administrators begin a new order here. */
export default function Erasures() {
  const { mayErase, number, done, lines } = useLoaderData<typeof loader>()
  return (
    <Page
      width="wide"
      title="销毁记录"
      lead="依法销毁的记录内容。内容和盐值已不存在，记录的哈希、序号和证明仍在，台账照常可以核验。"
    >
      {done === 'clean' ? (
        <Notice tone="good">内容已销毁，数据目录的文件里不再有它。旧备份请按期限清除。</Notice>
      ) : null}
      {done === 'open' ? (
        <Notice tone="warning">
          内容已销毁，但另有程序正占用数据库文件，文件里可能还有残留。请停掉其他程序后运行 lianxue ledger
          scrub。
        </Notice>
      ) : null}
      {mayErase ? (
        <Card title="受理新的请求">
          <Form method="get" className="form">
            <TextField
              name="number"
              label="工号"
              defaultValue={number}
              error={number === '' ? undefined : '没有这个工号，请核对'}
              required
            />
            <Button kind="main">查找记录</Button>
          </Form>
        </Card>
      ) : null}
      {lines.length === 0 ? (
        <EmptyState title="还没有销毁过任何记录" />
      ) : (
        <DataTable
          caption={`已办理 ${lines.length} 次`}
          columns={COLUMNS}
          rows={lines}
          rowKey={({ id }) => id}
        />
      )}
    </Page>
  )
}
