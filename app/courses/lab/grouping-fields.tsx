import { useState } from 'react'
import type { LedgerRow } from './ledger-row.ts'
import { FieldSelect } from './condition-fields.tsx'
import type { Grouping } from './rule.ts'

type GroupingFieldsProps = {
  id: string
  grouping: Grouping | null
  onChange: (grouping: Grouping | null) => void
}

const FIRST: Grouping = { by: 'party' satisfies keyof LedgerRow, days: 10, measure: 'sum', least: 10_000 }

/** Looking at several rows together: what they share, within how many days, and how many or how much they come to. */
export function GroupingFields({ id, grouping, onChange }: GroupingFieldsProps) {
  return (
    <div className="grouping">
      <label className="choice">
        <input
          type="checkbox"
          checked={grouping !== null}
          onChange={({ target }) => onChange(target.checked ? FIRST : null)}
        />
        <span>几行合起来看（查拆分、重复）</span>
      </label>
      {grouping ? <Together id={id} grouping={grouping} onChange={onChange} /> : null}
    </div>
  )
}

function Together({ id, grouping, onChange }: GroupingFieldsProps & { grouping: Grouping }) {
  return (
    <div className="together">
      <div className="field">
        <span>相同的</span>
        <FieldSelect
          id={`${id}-by`}
          label="哪一栏相同"
          value={grouping.by}
          onChange={(by) => onChange({ ...grouping, by })}
        />
      </div>
      <NumberInput
        id={`${id}-days`}
        label="几天之内（0 表示不限）"
        value={grouping.days}
        least={0}
        most={366}
        onChange={(days) => onChange({ ...grouping, days })}
      />
      <div className="field">
        <label htmlFor={`${id}-measure`}>算什么</label>
        <select
          className="control"
          id={`${id}-measure`}
          value={grouping.measure}
          onChange={({ target }) =>
            onChange(
              target.value === 'count'
                ? { ...grouping, measure: 'count', least: 2 }
                : { ...grouping, measure: 'sum', least: FIRST.least },
            )
          }
        >
          <option value="sum">金额合计</option>
          <option value="count">行数</option>
        </select>
      </div>
      <NumberInput
        key={grouping.measure}
        id={`${id}-least`}
        label={grouping.measure === 'count' ? '至少几行' : '至少多少元'}
        value={grouping.least}
        least={1}
        most={1_000_000_000}
        onChange={(least) => onChange({ ...grouping, least })}
      />
    </div>
  )
}

type NumberInputProps = {
  id: string
  label: string
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}

/** While it is being typed the field holds what was typed, emptied too; left, it shows the number that counts. */
function NumberInput({ id, label, value, least, most, onChange }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="control"
        id={id}
        type="text"
        inputMode="numeric"
        value={typed ?? String(value)}
        onBlur={() => setTyped(null)}
        onChange={({ target }) => {
          const digits = target.value.replace(/\D/gu, '')
          setTyped(digits)
          onChange(Math.min(Math.max(Number(digits), least), most))
        }}
      />
    </div>
  )
}
