import { formatDay, dayOf } from '#app/platform/clock.ts'
import { Card } from '#app/ui/card.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Status } from '#app/ui/status.tsx'
import type { Preview } from './preview-obligation.server.ts'

/** Whom the obligation would ask, before it is given. */
export function PreviewList({ preview }: { preview: Omit<Preview, 'mark'> }) {
  const { asked, met, members } = preview
  if (asked === 0) {
    return (
      <Notice tone="warning" title="目前没有人符合条件">
        可以检查组织和对象是否选对；如果任务只针对今后加入的人员，也可以照样下发。
      </Notice>
    )
  }
  return (
    <Card title={`涉及 ${asked} 人，其中 ${met} 人已经完成`}>
      {met > 0 ? <p>已经完成的人不用再做，凭据保持有效。</p> : null}
      <DataTable
        caption={asked > members.length ? `前 ${members.length} 人（按组织排列）` : '名单（按组织排列）'}
        rows={members}
        rowKey={(row) => row.employeeNumber}
        columns={[
          { key: 'name', title: '姓名', cell: (row) => row.name },
          { key: 'number', title: '工号', cell: (row) => row.employeeNumber },
          { key: 'unit', title: '所在组织', cell: (row) => row.unitName },
          {
            key: 'met',
            title: '情况',
            cell: (row) =>
              row.completedAt === null ? (
                '待完成'
              ) : (
                <Status kind="met">{formatDay(dayOf(row.completedAt))}已完成</Status>
              ),
          },
        ]}
      />
    </Card>
  )
}
