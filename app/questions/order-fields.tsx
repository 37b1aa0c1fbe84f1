import { useEffect, useRef, useState } from 'react'
import { FieldError } from '#app/ui/field.tsx'
import { partField, type FieldValues } from './field-values.ts'
import { moved, orderFrom } from './move-item.ts'
import type { PublicItem, PublicQuestion } from './public-question.ts'
import type { QuestionFieldsProps } from './question-fields-props.ts'
import { QuestionLegend } from './question-legend.tsx'

type Order = Extract<PublicQuestion, { type: 'order' }>

/**
 * Without scripts a list of places for each item; with them buttons that move an item up or down, in rows of the same
 * height, so that nothing jumps when scripts arrive. What is sent is the same: the place of each item.
 */
export function OrderFields(props: QuestionFieldsProps<Order>) {
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const [chosen, setChosen] = useState<FieldValues | null>(null)
  useEffect(() => setChosen(chosenPlaces(fieldset.current)), [])
  const { question, values, multiple } = props
  return (
    <fieldset className="field" ref={fieldset}>
      <QuestionLegend type="order" stem={question.stem} multiple={multiple} />
      {chosen ? <MovableRows {...props} values={{ ...values, ...chosen }} /> : <PlaceRows {...props} />}
    </fieldset>
  )
}

/** Places that were chosen from the lists before scripts arrived: on a slow network that takes as long as an answer. */
function chosenPlaces(fieldset: HTMLFieldSetElement | null): FieldValues {
  const lists = [...(fieldset?.querySelectorAll('select') ?? [])].filter(({ value }) => value !== '')
  return Object.fromEntries(lists.map(({ dataset, value }) => [dataset.place ?? '', [value]]))
}

function PlaceRows({ question, values, errors, prefix = '' }: QuestionFieldsProps<Order>) {
  return (
    <ol className="order-items">
      {question.items.map((item) => {
        const name = partField('place', item.key)
        const id = `${question.id}-${name}`
        return (
          <li className="order-item" key={item.key}>
            <label htmlFor={id}>{item.text}</label>
            <select
              className="control"
              id={id}
              name={`${prefix}${name}`}
              data-place={name}
              defaultValue={values?.[name]?.[0] ?? ''}
            >
              <option value="">第几位</option>
              {question.items.map((_, place) => (
                <option value={place + 1} key={place}>
                  第{place + 1}位
                </option>
              ))}
            </select>
            <FieldError id={id} error={errors?.[name]} />
          </li>
        )
      })}
    </ol>
  )
}

function MovableRows({ question, values, errors, prefix = '' }: QuestionFieldsProps<Order>) {
  const [items, setItems] = useState(() => orderFrom(question.items, placesOf(question.items, values)))
  // Nothing is sent until the member has moved something or said that the order is right as it stands.
  const [settled, setSettled] = useState(() => values !== undefined && Object.keys(values).length > 0)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (settled) list.current?.dispatchEvent(new Event('change', { bubbles: true }))
  }, [items, settled])
  function move(item: PublicItem, by: -1 | 1): void {
    const next = moved(items, items.indexOf(item), by)
    setItems(next)
    setSettled(true)
    setSaid(`${item.text}，现在第${next.indexOf(item) + 1}位`)
  }
  return (
    <>
      <ol className="order-items" ref={list}>
        {items.map((item, place) => (
          <li className="order-item" key={item.key}>
            <span>
              <span className="order-place">{place + 1}</span>
              {item.text}
            </span>
            <span className="order-buttons">
              <button
                type="button"
                className="button"
                aria-label={`上移：${item.text}`}
                aria-disabled={place === 0}
                onClick={() => move(item, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                className="button"
                aria-label={`下移：${item.text}`}
                aria-disabled={place === items.length - 1}
                onClick={() => move(item, 1)}
              >
                ↓
              </button>
            </span>
            {settled ? (
              <input type="hidden" name={`${prefix}${partField('place', item.key)}`} value={place + 1} />
            ) : null}
          </li>
        ))}
      </ol>
      <label className="choice order-settled">
        <input
          type="checkbox"
          checked={settled}
          onChange={(event) => setSettled(event.currentTarget.checked)}
        />
        <span>就按上面的次序作答</span>
      </label>
      <FieldError
        id={`${question.id}-order`}
        error={errors && !settled ? '请先排好次序；如果现在的次序就对，请勾选上面这一项' : undefined}
      />
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  )
}

function placesOf(items: ReadonlyArray<PublicItem>, values: FieldValues | undefined): Map<string, number> {
  return new Map(items.map(({ key }) => [key, Number(values?.[partField('place', key)]?.[0] ?? 0)]))
}
