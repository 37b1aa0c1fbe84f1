/**
 * A typed answer as Moodle keeps it: a star stands for any letters there unless a backslash comes before it. Null when it does,
 * for then the answer cannot be written down.
 */
export function withoutWildcard(form: string): string | null {
  return /(?<!\\)\*/u.test(form) ? null : form.replaceAll('\\*', '*')
}

/** A typed answer in which a star is a star. */
export function literalForm(form: string): string {
  return form.replaceAll('*', '\\*')
}
