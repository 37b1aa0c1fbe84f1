import { blocksShown } from '#app/platform/blocks-shown.ts'

/** As many questions as a questionnaire may have. */
export const MOST_QUESTIONS = 30

/** How many questions the form shows. */
export function questionCount({ count }: Readonly<Record<string, string | ReadonlyArray<string>>>): number {
  return blocksShown(count, MOST_QUESTIONS)
}
