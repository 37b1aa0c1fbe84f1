import { useEffect, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { LedgerRow } from './ledger-row.ts'
import { NEW_CONDITION, RuleCard } from './rule-card.tsx'
import { MAX_RULES, type Rule } from './rule.ts'
import type { Hit } from './run-rules.ts'

type RuleListProps = {
  rules: Array<Rule>
  rows: ReadonlyArray<LedgerRow>
  /** Of these very rules; null when they have changed since they were run. */
  hits: ReadonlyMap<string, Hit> | null
  onChange: (rules: Array<Rule>) => void
}

/** The rules of a learner, one card each. */
export function RuleList({ rules, rows, hits, onChange }: RuleListProps) {
  const add = useRef<HTMLDivElement>(null)
  const cards = useRef<HTMLDivElement>(null)
  const known = useRef(rules.length)
  // A rule just added is written next: it stands above the button that was pressed, on a phone out of sight.
  useEffect(() => {
    if (rules.length > known.current) cards.current?.querySelector<HTMLElement>('.rule:last-child')?.focus()
    known.current = rules.length
  }, [rules.length])
  function remove(place: number): void {
    onChange(rules.filter((_, at) => at !== place))
    // What had focus is gone: it goes to the next thing that can be done.
    add.current?.querySelector('button')?.focus()
  }
  return (
    <>
      <div className="rule-cards" ref={cards}>
        {rules.map((rule, place) => (
          <RuleCard
            key={place}
            place={place}
            rule={rule}
            rows={rows}
            count={hits ? [...hits.values()].filter((hit) => hit.rules.includes(place)).length : null}
            onChange={(next) => onChange(rules.map((each, at) => (at === place ? next : each)))}
            onRemove={() => remove(place)}
          />
        ))}
      </div>
      <div ref={add}>
        <Button
          type="button"
          disabled={rules.length >= MAX_RULES}
          onClick={() =>
            onChange([
              ...rules,
              { name: '', level: 'concern', mode: 'all', conditions: [NEW_CONDITION], grouping: null },
            ])
          }
        >
          加一条规则
        </Button>
      </div>
    </>
  )
}
