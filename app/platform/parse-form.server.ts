import type { z } from 'zod'

/** What a member typed, by field: shown again when something is wrong. */
export type FormValues = Record<string, string | Array<string>>
/** One sentence a field; the empty name is for the form as a whole. */
export type FormErrors = Record<string, string>
/** The fields of a form as they were sent, repeated ones too: `FormData` and `URLSearchParams` are both such. */
export type FormFields = Iterable<readonly [string, FormDataEntryValue]>
export type ParsedForm<T> = { ok: true; value: T } | { ok: false; errors: FormErrors; values: FormValues }

const MAX_FIELD_LENGTH = 20_000
const MAX_FIELDS = 2_000

/**
 * Checks a form against a schema. Repeated fields become arrays, files are left to the routes that take them.
 * Text that no keyboard makes (NUL, lone surrogates) or that is absurdly long is refused before the schema.
 */
export function parseForm<Schema extends z.ZodTypeAny>(
  schema: Schema,
  form: FormFields,
): ParsedForm<z.output<Schema>> {
  const values = formValues(form)
  const hostile = Object.keys(values).find((name) => isHostile(values[name] ?? ''))
  if (hostile !== undefined)
    return {
      ok: false,
      errors: { [hostile]: '这里有无法识别的字符，或内容过长，请检查后重新填写' },
      values: {},
    }
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors: FormErrors = {}
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? '')] ??= sentence(issue)
  return { ok: false, errors, values: withoutSecrets(values) }
}

/** The text fields of a form; a field that occurs more than once is an array. */
export function formValues(form: FormFields): FormValues {
  const values: FormValues = {}
  let count = 0
  for (const [name, value] of form) {
    // No field of ours is called so, and no object takes it for an ordinary name.
    if (typeof value !== 'string' || name === '__proto__' || ++count > MAX_FIELDS) continue
    const before = Object.hasOwn(values, name) ? values[name] : undefined
    values[name] = before === undefined ? value : [before, value].flat()
  }
  return values
}

function isHostile(value: string | Array<string>): boolean {
  if (typeof value !== 'string') return value.some(isHostile)
  return value.length > MAX_FIELD_LENGTH || value.includes('\0') || !value.isWellFormed()
}

/** Messages written in our schemas are Chinese sentences; the library's own English ones are not for members. */
function sentence(issue: z.ZodIssue): string {
  return /[\u4e00-\u9fff]/.test(issue.message)
    ? issue.message
    : '请检查这一项：没有填写，或填写的内容不合要求'
}

function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password|code/i.test(name)))
}
