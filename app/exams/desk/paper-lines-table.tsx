import { DataTable } from '#app/ui/data-table.tsx'
import { formatMarks } from '../marks-words.ts'
import type { PaperLine } from './paper-lines.ts'

/** What a sealed paper is made of. */
export function PaperLinesTable({ isFixed, lines }: { isFixed: boolean; lines: ReadonlyArray<PaperLine> }) {
  return (
    <DataTable
      caption={isFixed ? '试卷组成（所有考生同一套题）' : '试卷组成（每人按抽题要求抽题）'}
      rows={lines.map((line, index) => ({ ...line, key: String(index + 1) }))}
      rowKey={({ key }) => key}
      columns={[
        { key: 'part', title: '部分', cell: ({ part }) => part },
        ...(isFixed
          ? []
          : [{ key: 'regulation', title: '法规', cell: ({ regulation }: PaperLine) => regulation }]),
        { key: 'kind', title: isFixed ? '题型' : '题型和难度', cell: ({ kind }) => kind },
        { key: 'count', title: '题数', numeric: true, cell: ({ count }) => count },
        { key: 'marks', title: '每题分值', numeric: true, cell: ({ marks }) => formatMarks(marks) },
        { key: 'sum', title: '小计', numeric: true, cell: ({ count, marks }) => formatMarks(count * marks) },
      ]}
    />
  )
}
