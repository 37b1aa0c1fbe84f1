import type { RefObject } from 'react'
import { LEDGER_FIELDS, type LedgerField, type LedgerRow } from './ledger-row.ts'
import { LevelMark } from './level-mark.tsx'
import type { Hit } from './run-rules.ts'
import type { Rule } from './rule.ts'

type LedgerTableProps = {
  frame: RefObject<HTMLDivElement>
  rows: ReadonlyArray<LedgerRow>
  hits: ReadonlyMap<string, Hit>
  rules: ReadonlyArray<Rule>
}

/** A page of the ledger: a wide table on a desk, cards on a phone. A row that was hit says how gravely and by which rule. */
export function LedgerTable({ frame, rows, hits, rules }: LedgerTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="table-frame ledger-frame" ref={frame} role="group" aria-label="台账" tabIndex={0}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">命中</th>
            {LEDGER_FIELDS.map(({ name, title }) => (
              <th scope="col" key={name}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.no} row={row} hit={hits.get(row.no)} rules={rules} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, hit, rules }: { row: LedgerRow; hit: Hit | undefined; rules: ReadonlyArray<Rule> }) {
  return (
    <tr className={hit ? `ledger-hit ledger-${hit.level}` : undefined}>
      <td>
        {hit ? (
          <span>
            <LevelMark level={hit.level} />{' '}
            <span className="small">{hit.rules.map((place) => nameOf(rules[place], place)).join('、')}</span>
          </span>
        ) : null}
      </td>
      {LEDGER_FIELDS.map((field) => (
        <Cell key={field.name} field={field} row={row} />
      ))}
    </tr>
  )
}

function Cell({ field: { name, title, type }, row }: { field: LedgerField; row: LedgerRow }) {
  const value = row[name]
  const isAmount = name === 'amount' || name === 'perHead'
  const words = typeof value === 'number' && isAmount ? value.toFixed(2) : String(value)
  // What a row has nothing of is left out of its card.
  const idle = value === '不用' || value === '' || ((name === 'people' || name === 'perHead') && value === 0)
  return (
    <td className={type === 'number' ? 'ledger-number number' : undefined} data-idle={idle ? '' : undefined}>
      <span data-label={title}>{idle ? '—' : words}</span>
    </td>
  )
}

/** A rule by its name, or by its place in the list. */
export function nameOf(rule: Rule | undefined, place: number): string {
  return rule?.name.trim() || `规则${place + 1}`
}
