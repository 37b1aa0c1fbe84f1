import type { Readable } from '#app/platform/database.server.ts'
import type { FormValues } from '#app/platform/parse-form.server.ts'
import { writeChoices, type ImportChoices } from './choices.server.ts'
import { isField, type Field } from './fields.ts'
import type { PendingImport } from './find-import.server.ts'

/** Remembers what the importer corrected on the preview page; values that mean nothing are left out. */
export async function changeChoices(
  database: Readable,
  pending: PendingImport,
  form: FormValues,
): Promise<void> {
  const choices = readAdjustments(pending, form)
  await database.rosterImport.updateMany({
    where: { id: pending.id, appliedAt: null },
    data: { choices: writeChoices(choices) },
  })
}

function readAdjustments({ choices, content }: PendingImport, form: FormValues): ImportChoices {
  if (content.kind === 'applied') return choices
  const { sheets, columns } = content.roster
  const sheet = wholeNumber(form['sheet'])
  const shown = sheets.find(({ chosen }) => chosen)?.index
  const markLeavers = form['markLeavers'] === 'yes'
  // Columns of one sheet say nothing about those of another.
  if (sheet !== undefined && sheet !== shown && sheets.some(({ index }) => index === sheet))
    return { sheet, markLeavers: false, create: {} }
  const fields = Object.fromEntries(
    columns.flatMap(({ index }): Array<[string, Field | null]> => {
      const code = form[`field-${index}`]
      return typeof code === 'string' ? [[String(index), isField(code) ? code : null]] : []
    }),
  )
  const create = Object.fromEntries(
    Object.entries(form).flatMap(([name, value]): Array<[string, string]> => {
      const key = /^create:(.{1,480})$/.exec(name)?.[1]
      return key && typeof value === 'string' && value !== '' && value.length <= 480 ? [[key, value]] : []
    }),
  )
  return { ...choices, fields, create, markLeavers }
}

function wholeNumber(value: FormValues[string] | undefined): number | undefined {
  return typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : undefined
}
