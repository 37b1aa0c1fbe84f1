import { z } from 'zod'
import { textField } from '#app/platform/read-form.server.ts'
import { NOTE_LENGTH, STANDINGS, SUMMARY_LENGTH, type Promised, type ReportItem } from './report.ts'

export type ReadReport =
  | { ok: true; items: Array<ReportItem>; summary: string }
  /** One sentence a field. */
  | { ok: false; errors: Record<string, string> }

const Standing = z.enum([STANDINGS[0].code, STANDINGS[1].code, STANDINGS[2].code])

/** The fields of one promise in the form. */
function reportFields({ key }: Pick<Promised, 'key'>): { standing: string; note: string } {
  return { standing: `standing-${key}`, note: `note-${key}` }
}

/** The text fields of the report as typed, to be shown again. */
export function typedReport(form: FormData, promises: ReadonlyArray<Promised>): Record<string, string> {
  const names = promises.flatMap((promise) => Object.values(reportFields(promise)))
  return Object.fromEntries([...names, 'summary'].map((name) => [name, textOf(form, name)]))
}

/** Reads what was said of each promise; what was not kept in full needs a reason. */
export function readReportForm(form: FormData, promises: ReadonlyArray<Promised>): ReadReport {
  const errors: Record<string, string> = {}
  const items = promises.flatMap((promise): Array<ReportItem> => {
    const fields = reportFields(promise)
    const standing = Standing.safeParse(form.get(fields.standing))
    const note = textOf(form, fields.note)
    if (!standing.success) errors[fields.standing] = `请选择“${promise.title}”做到没有`
    else if (standing.data !== 'kept' && note === '')
      errors[fields.note] = '没有全部做到的，请写明情况和打算怎么改'
    if (length(note) > NOTE_LENGTH) errors[fields.note] = `请精简到 ${NOTE_LENGTH} 个字以内`
    return standing.success ? [{ key: promise.key, title: promise.title, standing: standing.data, note }] : []
  })
  const summary = textOf(form, 'summary')
  const { min, max } = SUMMARY_LENGTH
  if (length(summary) < min) errors.summary = `请写明一年来总的情况（至少 ${min} 个字）`
  if (length(summary) > max) errors.summary = `请精简到 ${max} 个字以内`
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, items, summary }
}

function textOf(form: FormData, name: string): string {
  return textField(form, name).replaceAll('\0', '').toWellFormed().normalize('NFC').trim()
}

function length(text: string): number {
  return [...text].length
}
