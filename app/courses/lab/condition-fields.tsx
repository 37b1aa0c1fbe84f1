import { Button } from '#app/ui/button.tsx'
import { FieldError } from '#app/ui/field.tsx'
import { fieldOf, LEDGER_FIELDS, type FieldName, type LedgerField, type LedgerRow } from './ledger-row.ts'
import { comparisonWords, type Comparison, type Condition } from './rule.ts'

type ConditionFieldsProps = {
  id: string
  condition: Condition
  rows: ReadonlyArray<LedgerRow>
  /** Why it meets nothing; told once the rules were run. */
  fault: string | null
  onChange: (condition: Condition) => void
  onRemove: () => void
}

const COMPARISONS_OF: Readonly<Record<LedgerField['type'], ReadonlyArray<Comparison>>> = {
  text: ['is', 'not', 'has', 'same'],
  choice: ['is', 'not'],
  number: ['min', 'max', 'is'],
  day: ['min', 'max', 'is'],
}

/** One condition: which column, how it compares, with what. */
export function ConditionFields({ id, condition, rows, fault, onChange, onRemove }: ConditionFieldsProps) {
  const { field, comparison } = condition
  const comparisons = COMPARISONS_OF[fieldOf(field).type]
  function chooseField(name: FieldName): void {
    const allowed = COMPARISONS_OF[fieldOf(name).type]
    const kept = allowed.includes(comparison) ? comparison : (allowed[0] ?? 'is')
    onChange({ field: name, comparison: kept, value: '' })
  }
  return (
    <div className="condition" role="group" aria-labelledby={`${id}-name`}>
      <span className="visually-hidden" id={`${id}-name`}>
        条件
      </span>
      <FieldSelect id={`${id}-field`} label="栏目" value={field} onChange={chooseField} />
      <label htmlFor={`${id}-comparison`} className="visually-hidden">
        怎样比
      </label>
      <select
        className="control"
        id={`${id}-comparison`}
        value={comparison}
        onChange={({ target }) => {
          const chosen = comparisons.find((each) => each === target.value)
          if (chosen) onChange({ ...condition, comparison: chosen, value: '' })
        }}
      >
        {comparisons.map((each) => (
          <option key={each} value={each}>
            {comparisonWords(each, fieldOf(field).type)}
          </option>
        ))}
      </select>
      <ValueField id={`${id}-value`} condition={condition} rows={rows} fault={fault} onChange={onChange} />
      <Button type="button" onClick={onRemove} aria-label={`去掉条件：${fieldOf(field).title}`}>
        去掉
      </Button>
      <FieldError id={`${id}-value`} error={fault ?? undefined} />
    </div>
  )
}

type FieldSelectProps = { id: string; label: string; value: FieldName; onChange: (name: FieldName) => void }

/** A choice of column. */
export function FieldSelect({ id, label, value, onChange }: FieldSelectProps) {
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <select
        className="control"
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = LEDGER_FIELDS.find(({ name }) => name === target.value)
          if (chosen) onChange(chosen.name)
        }}
      >
        {LEDGER_FIELDS.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </>
  )
}

type ValueFieldProps = Omit<ConditionFieldsProps, 'onRemove'>

function ValueField({ id, condition, rows, fault, onChange }: ValueFieldProps) {
  const { type, name } = fieldOf(condition.field)
  const set = (value: string) => onChange({ ...condition, value })
  const wrong = fault ? { 'aria-invalid': true, 'aria-describedby': `${id}-error` } : {}
  const choices = choicesOf(condition, name, type, rows)
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        和什么比
      </label>
      {choices ? (
        <select
          className="control"
          id={id}
          value={condition.value}
          {...wrong}
          onChange={({ target }) => set(target.value)}
        >
          <option value="">请选择</option>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          className="control"
          id={id}
          type={type === 'day' ? 'date' : 'text'}
          inputMode={type === 'number' ? 'decimal' : undefined}
          maxLength={60}
          value={condition.value}
          {...wrong}
          onChange={({ target }) => set(target.value)}
        />
      )}
    </>
  )
}

/** What can be chosen instead of typed: the words that occur in the column, or another column to compare with. */
function choicesOf(
  { comparison }: Condition,
  name: FieldName,
  type: LedgerField['type'],
  rows: ReadonlyArray<LedgerRow>,
): Array<{ value: string; label: string }> | null {
  if (comparison === 'same')
    return LEDGER_FIELDS.filter((other) => other.type === 'text' && other.name !== name).map((other) => ({
      value: other.name,
      label: other.title,
    }))
  if (type !== 'choice') return null
  const words = [...new Set(rows.map((row) => String(row[name])))].filter(Boolean)
  return words.sort().map((word) => ({ value: word, label: word }))
}
