import { Link } from '@remix-run/react'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Status, type StatusKind } from '#app/ui/status.tsx'
import type { ImportView } from './import-view.server.ts'
import { OUTCOMES, type Outcome } from './plan.ts'
import { ROWS_PER_PAGE, type RowWords } from './row-words.ts'

const STATUS_OF: Readonly<Record<Outcome, StatusKind>> = {
  new: 'met',
  returned: 'met',
  transferred: 'open',
  changed: 'open',
  left: 'exempt',
  unchanged: 'info',
  ignored: 'info',
  refused: 'overdue',
}

const COLUMNS: ReadonlyArray<Column<RowWords>> = [
  { key: 'row', title: '行', cell: ({ row }) => <span className="nowrap number">{`第 ${row} 行`}</span> },
  {
    key: 'employeeNumber',
    title: '工号',
    cell: ({ employeeNumber }) => <span className="nowrap">{employeeNumber}</span>,
  },
  { key: 'name', title: '姓名', cell: ({ name }) => <span className="nowrap">{name}</span> },
  {
    key: 'outcome',
    title: '处理',
    cell: ({ outcome, outcomeTitle }) => (
      <span className="nowrap">
        <Status kind={STATUS_OF[outcome]}>{outcomeTitle}</Status>
      </span>
    ),
  },
  { key: 'why', title: '改动和问题', cell: (row) => <RowDetail {...row} /> },
]

/** The rows of the dry run, by outcome. */
export function ImportRows({ view, show, page }: { view: ImportView; show: Outcome | null; page: number }) {
  return (
    <section className="stack">
      <nav className="tabs" aria-label="按处理结果查看">
        <ul>
          <li>
            <Link to="?" preventScrollReset aria-current={show === null ? 'page' : undefined}>
              全部改动和问题
            </Link>
          </li>
          {OUTCOMES.filter(({ code }) => view.counts[code] > 0).map(({ code, title }) => (
            <li key={code}>
              <Link to={`?show=${code}`} preventScrollReset aria-current={show === code ? 'page' : undefined}>
                {title}
                <span className="tabs-count number">{view.counts[code]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <DataTable
        caption={`逐行核对（${view.rowCount} 行）`}
        columns={COLUMNS}
        rows={view.rows}
        rowKey={({ row }) => String(row)}
        empty={<EmptyState title="没有这样的行" />}
      />
      <Pagination page={page} pageCount={Math.ceil(view.rowCount / ROWS_PER_PAGE)} label="逐行核对" />
    </section>
  )
}

function RowDetail({ changes, findings }: RowWords) {
  if (changes.length === 0 && findings.length === 0) return <span className="muted">—</span>
  return (
    <ul className="plain">
      {findings.map(({ severity, sentence }) => (
        <li key={sentence} className={severity === 'refused' ? 'finding-refused' : 'muted'}>
          {sentence}
        </li>
      ))}
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  )
}
