import { z } from 'zod'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import { FIELDS, type Field } from './fields.ts'
import type { PlanChoices } from './plan.ts'
import type { RosterChoices } from './roster.ts'

/** Everything the importer decided about one file. */
export type ImportChoices = RosterChoices & PlanChoices

const FieldCode = z.string().refine((code): code is Field => FIELDS.some((field) => field.code === code))

const StoredChoices = z.object({
  sheet: z.number().int().min(0).max(1_000).optional(),
  headerRow: z.number().int().min(1).max(2_000_000).optional(),
  fields: z.record(z.string().max(4), FieldCode.nullable()).optional(),
  markLeavers: z.boolean().default(false),
  create: z.record(z.string().max(500), z.string().max(500)).default({}),
})

export const NO_CHOICES: ImportChoices = { markLeavers: false, create: {} }

/** Reads choices back from the database. @throws when they were not written by `writeChoices`. */
export function readChoices(text: string): ImportChoices {
  return StoredChoices.parse(JSON.parse(text))
}

export function writeChoices(choices: ImportChoices): string {
  const { sheet, headerRow, fields, markLeavers, create } = choices
  return canonicalJson({
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(fields === undefined ? {} : { fields }),
    markLeavers,
    create,
  })
}
