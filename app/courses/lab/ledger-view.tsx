import { useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { LedgerTable } from './ledger-table.tsx'
import type { LedgerRow } from './ledger-row.ts'
import { LevelMark } from './level-mark.tsx'
import { LEVELS, type Rule } from './rule.ts'
import type { Hit } from './run-rules.ts'

type LedgerViewProps = {
  /** Null until the whole ledger has arrived. */
  rows: ReadonlyArray<LedgerRow> | null
  first: { rows: Array<LedgerRow>; page: number; pages: number; total: number }
  hits: ReadonlyMap<string, Hit>
  ran: boolean
  /** The rules have changed since they were run. */
  stale: boolean
  rules: ReadonlyArray<Rule>
}

/** Rows on one page, few enough to draw at once on an old phone. */
export const ROWS_A_PAGE = 25

/** The ledger page by page, after a run the hits alone, the gravest first. */
export function LedgerView({ rows, first, hits, ran, stale, rules }: LedgerViewProps) {
  const [page, setPage] = useState(1)
  const [all, setAll] = useState(false)
  const [shownHits, setShownHits] = useState(hits)
  const table = useRef<HTMLDivElement>(null)
  if (shownHits !== hits) {
    setShownHits(hits)
    setPage(1)
    setAll(false)
  }
  const chosen = !rows ? [] : ran && !all ? gravestFirst(rows, hits) : rows
  const pages = rows ? Math.max(1, Math.ceil(chosen.length / ROWS_A_PAGE)) : first.pages
  const at = Math.min(page, pages)
  const shown = rows ? chosen.slice((at - 1) * ROWS_A_PAGE, at * ROWS_A_PAGE) : first.rows
  function turnTo(next: number): void {
    setPage(next)
    // The buttons stand below the last row; a new page is read from its first.
    table.current?.focus({ preventScroll: true })
    table.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <section aria-labelledby="lab-ledger" className="lab-ledger">
      <h2 id="lab-ledger">台账</h2>
      <p role="status">{ran ? <Summary hits={hits} /> : `一共${first.total}行。`}</p>
      {stale ? <p>规则改过了，下面还是上一次试运行的结果。</p> : null}
      {ran ? (
        <Button
          type="button"
          aria-pressed={all}
          onClick={() => {
            setAll(!all)
            setPage(1)
          }}
        >
          {all ? '只看命中的' : '看全部'}
        </Button>
      ) : null}
      {shown.length > 0 ? (
        <LedgerTable frame={table} rows={shown} hits={hits} rules={rules} />
      ) : (
        <p>没有命中任何一行：看看每条规则的命中数，把条件放宽一点再试。</p>
      )}
      <div className="row only-scripted">
        <Button type="button" disabled={at <= 1} onClick={() => turnTo(at - 1)}>
          上一页
        </Button>
        <span className="number">
          第{at}页，共{pages}页
        </span>
        <Button type="button" disabled={at >= pages || !rows} onClick={() => turnTo(at + 1)}>
          下一页
        </Button>
      </div>
      <div className="only-plain">
        <Pagination page={first.page} pageCount={first.pages} label="台账" />
      </div>
    </section>
  )
}

function Summary({ hits }: { hits: ReadonlyMap<string, Hit> }) {
  const list = [...hits.values()]
  return (
    <>
      命中{list.length}行：
      {LEVELS.toReversed().map((level) => (
        <span key={level} className="level-count">
          <LevelMark level={level} /> {list.filter((hit) => hit.level === level).length}行{' '}
        </span>
      ))}
    </>
  )
}

function gravestFirst(rows: ReadonlyArray<LedgerRow>, hits: ReadonlyMap<string, Hit>): Array<LedgerRow> {
  const gravity = ({ no }: LedgerRow) => LEVELS.indexOf(hits.get(no)?.level ?? 'notice')
  return rows.filter(({ no }) => hits.has(no)).sort((one, other) => gravity(other) - gravity(one))
}
