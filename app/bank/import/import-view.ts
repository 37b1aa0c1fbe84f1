import { rightAnswer } from '#app/questions/answer-words.ts'
import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import type { DraftQuestion } from '../draft-question.ts'
import type { PlannedRow } from './plan-import.ts'

/** What happens to a row, in words. */
export const OUTCOME_TITLES: Readonly<Record<PlannedRow['outcome'], string>> = {
  person: '要由人处理',
  similar: '和已有的很像',
  same: '重复，不导入',
  new: '新增',
}

/** A row as the page shows it. */
export type ShownRow = Pick<PlannedRow, 'place' | 'outcome' | 'ticked' | 'reasons' | 'notices'> & {
  stem: string
  /** Its type and right answer, as they were understood; empty where they were not. */
  answer: string
  likeTo: string | null
}

export type ImportView = {
  form: string
  counts: Record<PlannedRow['outcome'], number>
  /** Rows somebody must look at first, then the new ones. */
  rows: Array<ShownRow>
  /** How many rows are not on the page; the report has them all. */
  left: number
  unread: Array<{ place: string; words: string }>
  /** How many such places there are; a page shows the first hundred. */
  unreadCount: number
}

/** A page holds so many rows; similar ones are all shown, since each may be ticked. */
const SHOWN = 500

const ORDER: ReadonlyArray<PlannedRow['outcome']> = ['person', 'similar', 'same', 'new']

/** The check of a file as a page shows it. */
export function importView(
  file: { form: string; unread: ReadonlyArray<{ place: string; words: string }> },
  planned: ReadonlyArray<PlannedRow>,
): ImportView {
  const sorted = ORDER.flatMap((outcome) => planned.filter((row) => row.outcome === outcome))
  const shown = sorted.filter((row, index) => index < SHOWN || row.outcome === 'similar')
  const count = (outcome: PlannedRow['outcome']) => planned.filter((row) => row.outcome === outcome).length
  return {
    form: file.form,
    counts: { person: count('person'), similar: count('similar'), same: count('same'), new: count('new') },
    rows: shown.map(({ place, stem, outcome, ticked, draft, reasons, notices, like }) => ({
      ...{ place, outcome, ticked, reasons, notices },
      stem: stem.slice(0, 100),
      answer: understoodAnswer(draft, 100),
      likeTo: like?.to ?? null,
    })),
    left: sorted.length - shown.length,
    unreadCount: file.unread.length,
    unread: file.unread.slice(0, 100).map(({ place, words }) => ({ place, words: words.slice(0, 100) })),
  }
}

/** 单选题：一年 — for a person to see what was read; cut after so many letters. */
export function understoodAnswer(draft: DraftQuestion | null, length: number): string {
  if (draft === null) return ''
  const { question } = draft
  const answer = rightAnswer(question)
  const cut = answer.length > length ? `${answer.slice(0, length)}…` : answer
  return `${QUESTION_TYPE_TITLES[question.type]}：${cut}`
}
