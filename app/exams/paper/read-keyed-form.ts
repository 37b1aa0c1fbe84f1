import type { FormErrors, FormValues } from '#app/platform/parse-form.server.ts'
import type { KeyedAnswer } from '../entries/exam-keyed-in.entry.ts'
import type { AnswerSlot } from './answer-slot.ts'
import { readSlot } from './read-slot.ts'

/** The answers of a sheet; `open`: labels of what was left empty. */
export type ReadSheet =
  | { ok: true; answers: Array<KeyedAnswer>; open: Array<string> }
  | { ok: false; errors: FormErrors }

/** Reads all answers of a sheet as keyed in; one sentence a field that cannot be read. */
export function readKeyedForm(
  slots: ReadonlyArray<ReadonlyArray<AnswerSlot>>,
  values: FormValues,
): ReadSheet {
  const errors: FormErrors = {}
  const open: Array<string> = []
  const answers = slots.flatMap((own, index): Array<KeyedAnswer> => {
    const answer: KeyedAnswer = { number: index + 1, fields: {}, given: null }
    for (const slot of own) {
      const read = readSlot(slot, [values[slot.name] ?? ''].flat()[0]?.slice(0, 2000) ?? '')
      if (!read.ok) errors[slot.name] = `第 ${slot.label} 题：${read.error}`
      else if (Object.keys(read.fields).length === 0) open.push(slot.label)
      else Object.assign(answer.fields, read.fields)
      if (read.ok && read.given) answer.given = { ...answer.given, ...read.given }
    }
    return Object.keys(answer.fields).length === 0 ? [] : [answer]
  })
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, answers, open }
}
