import { describeFrame, describeRules } from './describe-exam.ts'
import type { DeskExam } from './desk-exam.ts'
import { paperChange } from './paper-words.ts'

/** A term of an exam, with what it was and what it is now, as the audit log shows it. */
export type ExamChange = { field: string; from: string; to: string }

type Described = Pick<DeskExam, 'title' | 'unitName' | 'opensAt' | 'closesAt' | 'rules'>

/** What differs between an exam before and after it was edited, in words. */
export function examChanges(before: Described, after: Described): Array<ExamChange> {
  const now = new Map(termsOf(after).map(({ term, value }) => [term, value]))
  const changes = termsOf(before).flatMap(({ term: field, value: from }) => {
    const to = now.get(field) ?? ''
    return from === to ? [] : [{ field, from, to }]
  })
  const paper = paperChange(before.rules.paper, after.rules.paper)
  return paper === null ? changes : [...changes, { field: '试卷', ...paper }]
}

function termsOf(exam: Described) {
  return [{ term: '考试名称', value: exam.title }, ...describeFrame(exam), ...describeRules(exam.rules)]
}
