import { formValues, type FormErrors } from '#app/platform/parse-form.server.ts'
import type { FieldValues } from '#app/questions/field-values.ts'
import { readNumber } from '#app/questions/normalise-answer.ts'
import { inputField, type Calculation } from './calculation.ts'

/** Longer is no number that anybody means. */
const MAX_LENGTH = 30
const MAX_NUMBER = 1e15

type ReadNumbers =
  | { ok: true; numbers: Record<string, number> }
  | { ok: false; errors: FormErrors; values: FieldValues }

/** The numbers typed into a form, in either writing (40、四十、1,200), with or without the unit behind them. */
export function readNumbers({ inputs }: Calculation, form: FormData): ReadNumbers {
  const given = formValues(form)
  const numbers: Record<string, number> = {}
  const errors: FormErrors = {}
  const values: FieldValues = {}
  for (const { id, unit } of inputs) {
    const name = inputField(id)
    const text = [given[name] ?? ''].flat()[0]?.trim() ?? ''
    values[name] = [text.toWellFormed().replaceAll('\0', '').slice(0, MAX_LENGTH)]
    const number =
      text.length > MAX_LENGTH ? null : readNumber(text.endsWith(unit) ? text.slice(0, -unit.length) : text)
    if (text === '') errors[name] = '这一格还没有填'
    else if (number === null || Math.abs(number) > MAX_NUMBER)
      errors[name] = `请填一个数，例如 12.5，单位“${unit}”已经写好`
    else numbers[id] = number
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors, values } : { ok: true, numbers }
}
