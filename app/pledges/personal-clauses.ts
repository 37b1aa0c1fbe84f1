import { personalField } from './personal-field.ts'
import { unprintable } from './pdf/printable-text.ts'
import { PERSONAL_CLAUSE_LENGTH, type PersonalClauseRules } from './pledge.ts'

export type CheckedClauses =
  | { ok: true; clauses: ReadonlyArray<string> }
  /** By field name, one sentence each. */
  | { ok: false; errors: Record<string, string> }

/** A clause as it will stand in the document: one paragraph, no invisible characters. */
export function tidyClause(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
}

/**
 * Checks the clauses that a signer wrote: as many as asked for, each of a sensible length and in characters that
 * can be printed. Fields left empty are left out.
 * @param covers whether the document's font has a glyph for a code point.
 */
export function checkPersonalClauses(
  typed: ReadonlyArray<string>,
  rules: PersonalClauseRules,
  covers: (codePoint: number) => boolean,
): CheckedClauses {
  const clauses = typed.slice(0, rules.max).map(tidyClause)
  const errors: Record<string, string> = {}
  clauses.forEach((text, index) => {
    const fault = text === '' ? null : faultOf(text, covers)
    if (fault) errors[personalField(index)] = fault
  })
  const written = clauses.filter((text) => text !== '')
  const empty = clauses.indexOf('')
  if (written.length < rules.min)
    errors[personalField(Math.max(empty, 0))] ??= `请再写 ${rules.min - written.length} 条个人承诺事项`
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, clauses: written }
}

function faultOf(text: string, covers: (codePoint: number) => boolean): string | null {
  const { min, max } = PERSONAL_CLAUSE_LENGTH
  const length = [...text].length
  if (length < min) return `这一条太短，请写得具体一些（至少 ${min} 个字）`
  if (length > max) return `这一条有 ${length} 个字，请精简到 ${max} 个字以内`
  const missing = unprintable(text, covers)
  return missing.length > 0 ? `文件中印不出这些字符：${missing.join(' ')}，请换一种写法` : null
}
