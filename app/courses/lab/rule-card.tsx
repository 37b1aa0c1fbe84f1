import { useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { conditionFault } from './condition-fault.ts'
import { ConditionFields } from './condition-fields.tsx'
import { GroupingFields } from './grouping-fields.tsx'
import type { LedgerRow } from './ledger-row.ts'
import { nameOf } from './ledger-table.tsx'
import { LEVELS, LEVEL_WORDS, MAX_CONDITIONS, type Condition, type Rule } from './rule.ts'

type RuleCardProps = {
  place: number
  rule: Rule
  rows: ReadonlyArray<LedgerRow>
  /** How many rows it hit when it was last run; null before. */
  count: number | null
  onChange: (rule: Rule) => void
  onRemove: () => void
}

export const NEW_CONDITION: Condition = { field: 'kind', comparison: 'is', value: '' }

/** One rule to write: its name and level, its conditions, and whether rows are looked at together. */
export function RuleCard({ place, rule, rows, count, onChange, onRemove }: RuleCardProps) {
  const id = `rule-${place}`
  const { conditions } = rule
  const card = useRef<HTMLFieldSetElement>(null)
  const setCondition = (index: number, next: Condition) =>
    onChange({ ...rule, conditions: conditions.map((each, at) => (at === index ? next : each)) })
  return (
    <fieldset className="rule" ref={card} tabIndex={-1}>
      <legend>
        {nameOf(rule, place)}
        {count === null ? null : <span className="muted small"> 命中{count}行</span>}
      </legend>
      <RuleHead id={id} rule={rule} onChange={onChange} />
      {conditions.map((condition, index) => (
        <ConditionFields
          key={index}
          id={`${id}-${index}`}
          condition={condition}
          rows={rows}
          fault={count === null ? null : conditionFault(condition)}
          onChange={(next) => setCondition(index, next)}
          onRemove={() => {
            onChange({ ...rule, conditions: conditions.filter((_, at) => at !== index) })
            // The button that had the focus is gone.
            card.current?.focus()
          }}
        />
      ))}
      <GroupingFields
        id={id}
        grouping={rule.grouping}
        onChange={(grouping) => onChange({ ...rule, grouping })}
      />
      <div className="row">
        <Button
          type="button"
          disabled={conditions.length >= MAX_CONDITIONS}
          onClick={() => onChange({ ...rule, conditions: [...conditions, NEW_CONDITION] })}
        >
          加一个条件
        </Button>
        <Button type="button" onClick={onRemove}>
          删掉这条规则
        </Button>
      </div>
    </fieldset>
  )
}

function RuleHead({ id, rule, onChange }: { id: string; rule: Rule; onChange: (rule: Rule) => void }) {
  return (
    <div className="rule-head">
      <div className="field">
        <label htmlFor={`${id}-name`}>名称</label>
        <input
          className="control"
          id={`${id}-name`}
          type="text"
          maxLength={30}
          value={rule.name}
          onChange={({ target }) => onChange({ ...rule, name: target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-level`}>级别</label>
        <select
          className="control"
          id={`${id}-level`}
          value={rule.level}
          onChange={({ target }) =>
            onChange({ ...rule, level: LEVELS.find((each) => each === target.value) ?? 'notice' })
          }
        >
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {LEVEL_WORDS[level]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-mode`}>条件之间</label>
        <select
          className="control"
          id={`${id}-mode`}
          value={rule.mode}
          onChange={({ target }) => onChange({ ...rule, mode: target.value === 'any' ? 'any' : 'all' })}
        >
          <option value="all">全部满足</option>
          <option value="any">满足一个就算</option>
        </select>
      </div>
    </div>
  )
}
