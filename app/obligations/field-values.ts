/** What was typed into a form, by field. */
export type FieldValues = Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
/** One sentence a field. */
export type FieldErrors = Readonly<Record<string, string | undefined>>

/** A single value of what was typed. */
export function textOf(value: FieldValues[string]): string {
  return [value ?? ''].flat()[0] ?? ''
}
