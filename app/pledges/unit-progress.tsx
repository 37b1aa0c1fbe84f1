import { useLocation, Link } from '@remix-run/react'
import { DataTable } from '#app/ui/data-table.tsx'
import type { UnitCount } from './roll-filter.ts'
import './pledges.css'

type UnitProgressProps = {
  counts: ReadonlyArray<UnitCount>
  /** The word for who has not signed. */
  missing: string
}

/** How far each branch is; the branch with most members missing is no better or worse, so the order is the tree's. */
export function UnitProgress({ counts, missing }: UnitProgressProps) {
  const { search } = useLocation()
  if (counts.length < 2) return null
  return (
    <details className="unit-progress">
      <summary>按支部查看（{counts.length} 个）</summary>
      <DataTable
        caption="各支部签署情况"
        captionHidden
        rows={counts}
        rowKey={(row) => row.unitId}
        columns={[
          { key: 'unit', title: '支部', cell: (row) => row.unitName },
          { key: 'parent', title: '上级组织', cell: (row) => row.parentName ?? '—' },
          { key: 'asked', title: '应签', numeric: true, cell: (row) => row.asked },
          { key: 'signed', title: '已签', numeric: true, cell: (row) => row.signed },
          {
            key: 'missing',
            title: missing,
            numeric: true,
            cell: (row) =>
              row.asked === row.signed ? (
                0
              ) : (
                <Link to={missingLink(search, row)}>{row.asked - row.signed}</Link>
              ),
          },
        ]}
      />
    </details>
  )
}

function missingLink(search: string, unit: UnitCount): string {
  const parameters = new URLSearchParams(search)
  parameters.set('unit', unit.unitPath)
  parameters.set('state', 'missing')
  parameters.delete('page')
  return `?${parameters}`
}
