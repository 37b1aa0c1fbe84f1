import { z } from 'zod'
import { formValues, type FormErrors } from '#app/platform/parse-form.server.ts'
import { LEDGER_FIELDS, type FieldName } from './ledger-row.ts'
import { COMPARISONS, LEVELS, MAX_CONDITIONS, MAX_RULES, type Rule } from './rule.ts'

const field = z.custom<FieldName>((name) => LEDGER_FIELDS.some((each) => each.name === name))
const text = z
  .string()
  .max(60)
  .refine((value) => value.isWellFormed() && !value.includes('\0'))
const condition = z.object({ field, comparison: z.enum(COMPARISONS), value: text }).strict()
const grouping = z
  .object({
    by: field,
    days: z.number().int().min(0).max(366),
    measure: z.enum(['count', 'sum']),
    least: z.number().min(1).max(1e9),
  })
  .strict()
const rule = z
  .object({
    name: text,
    level: z.enum(LEVELS),
    mode: z.enum(['all', 'any']),
    conditions: z.array(condition).max(MAX_CONDITIONS),
    grouping: grouping.nullable(),
  })
  .strict()

/** Rules as they are kept in a record and sent in a form. */
export const rulesSchema: z.ZodType<Array<Rule>, z.ZodTypeDef, unknown> = z.array(rule).max(MAX_RULES)

/** The rules in a form, sent as one JSON text; anything may come from a browser. */
export function readRules(
  form: FormData,
): { ok: true; rules: Array<Rule> } | { ok: false; errors: FormErrors } {
  const given = [formValues(form).rules ?? ''].flat()[0] ?? ''
  const parsed = rulesSchema.safeParse(given.length > 20_000 ? null : parseJson(given))
  if (!parsed.success) return { ok: false, errors: { '': '条件没有写完整，请检查每条规则的栏目和数值' } }
  if (parsed.data.every(({ conditions, grouping }) => conditions.length === 0 && !grouping))
    return { ok: false, errors: { '': '还没有写任何条件：先加一条规则' } }
  return { ok: true, rules: parsed.data }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
