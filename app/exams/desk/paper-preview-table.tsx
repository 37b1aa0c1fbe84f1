import type { ReactNode } from 'react'
import { DataTable } from '#app/ui/data-table.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Status } from '#app/ui/status.tsx'
import { formatMarks } from '../marks-words.ts'
import type { PaperPreview } from './preview-paper.ts'
import { quotaKind } from './quota-words.ts'

/** What each quota finds in the bank, and which cannot be met; `children` say more of what is wrong with a fixed paper. */
export function PaperPreviewTable({ preview, children }: { preview: PaperPreview; children?: ReactNode }) {
  return (
    <>
      {preview.ok ? null : (
        <Notice tone="warning" title="题库还组不成这张卷">
          {preview.unknown.length > 0
            ? `有 ${preview.unknown.length} 道题现在不能用，封存前请改用别的题目或版本。`
            : '下面标出了缺多少题：请减少题数、放宽要求，或先补充题库。'}
          {children}
        </Notice>
      )}
      {preview.quotas.length === 0 ? null : (
        <DataTable
          caption="抽题要求"
          rows={preview.quotas.map((row, index) => ({
            ...row,
            key: String(index + 1),
          }))}
          rowKey={({ key }) => key}
          columns={[
            { key: 'part', title: '部分', cell: ({ quota }) => quota.part },
            {
              key: 'regulation',
              title: '法规',
              cell: ({ quota }) => quota.regulation ?? '不限',
            },
            {
              key: 'type',
              title: '题型和难度',
              cell: ({ quota }) => quotaKind(quota),
            },
            {
              key: 'count',
              title: '题数',
              numeric: true,
              cell: ({ quota }) => quota.count,
            },
            {
              key: 'marks',
              title: '每题分值',
              numeric: true,
              cell: ({ quota }) => formatMarks(quota.marks),
            },
            {
              key: 'fitting',
              title: '可抽',
              numeric: true,
              cell: ({ fitting }) => fitting,
            },
            {
              key: 'met',
              title: '能否满足',
              cell: ({ missing }) =>
                missing === 0 ? (
                  <Status kind="met">满足</Status>
                ) : (
                  <Status kind="overdue">{`缺 ${missing} 题`}</Status>
                ),
            },
          ]}
        />
      )}
    </>
  )
}
