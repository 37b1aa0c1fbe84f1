/** As many questions as a questionnaire may have. */
export const MOST_QUESTIONS = 30
const AT_FIRST = 3

/** How many questions the form shows, by what it was sent with. */
export function questionCount({ count }: Readonly<Record<string, string | ReadonlyArray<string>>>): number {
  const asked = Number([count ?? ''].flat()[0])
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, MOST_QUESTIONS) : AT_FIRST
}
