import { readableStem } from '#app/questions/readable-stem.ts'
import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import type { DraftQuestion } from '../draft-question.ts'

/** What an export would lack: how many of which types, and which. */
export type ExportReport = { lacks: number; types: string; stems: Array<string>; more: number }

/** A report names so many questions; the number of the others is told. */
const NAMED = 20

/** The questions that a format has no words for, named. */
export function exportReport(leftOut: ReadonlyArray<DraftQuestion>): ExportReport {
  const counts = Object.entries(QUESTION_TYPE_TITLES).map(([type, title]) => ({
    title,
    count: leftOut.filter(({ question }) => question.type === type).length,
  }))
  return {
    lacks: leftOut.length,
    types: counts.flatMap(({ title, count }) => (count > 0 ? [`${title}${count}题`] : [])).join('、'),
    stems: leftOut
      .slice(0, NAMED)
      .map(
        ({ question }) =>
          `${QUESTION_TYPE_TITLES[question.type]}：${readableStem(question.stem).slice(0, 60)}`,
      ),
    more: Math.max(0, leftOut.length - NAMED),
  }
}
