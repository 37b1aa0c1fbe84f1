import type { Question } from '#app/questions/question.ts'
import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { readableStem } from '#app/questions/readable-stem.ts'
import type { PaperRule } from '../exam.ts'
import { formatMarks } from '../marks-words.ts'

/** A question of a fixed paper as its organizer looks it through before sealing; null words where the bank has none. */
export type FixedLine = { ref: string; stem: string | null; type: string; part: string; marks: string }

/** The questions of a fixed paper in their order; of a drawn one nothing is known yet. */
export function previewFixed(
  available: ReadonlyArray<{ ref: string; question: Question }>,
  rule: PaperRule,
): Array<FixedLine> {
  if (rule.kind === 'drawn') return []
  const known = new Map(available.map(({ ref, question }) => [ref, question]))
  return rule.questions.map(({ ref, part, marks }) => {
    const question = known.get(ref)
    return {
      ...{ ref, part, marks: formatMarks(marks) },
      stem: question ? readableStem(question.stem) : null,
      type: question ? QUESTION_TYPE_TITLES[question.type] : '',
    }
  })
}
