import type { NamedQuestion } from '#app/bank/find-named-questions.server.ts'
import { withoutVersion } from '#app/bank/question-ref.ts'
import type { Question } from '#app/questions/question.ts'
import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { readableStem } from '#app/questions/readable-stem.ts'
import type { PaperRule } from '../exam.ts'
import { formatMarks } from '../marks-words.ts'

/** A question of a fixed paper as its organizer looks it through before sealing. */
export type FixedLine = {
  ref: string
  /** Null where the number names nothing that the unit may know. */
  stem: string | null
  type: string
  part: string
  marks: string
  /** Why it cannot be asked; null where it can. */
  problem: string | null
  /** Whether another version of it, which can be asked, may take its place. */
  isReplaced: boolean
}

/**
 * The questions of a fixed paper in their order; of a drawn one nothing is known yet.
 * @param named what those refs name that are not available
 */
export function previewFixed(
  available: ReadonlyArray<{ ref: string; question: Question }>,
  named: ReadonlyMap<string, NamedQuestion>,
  rule: PaperRule,
): Array<FixedLine> {
  if (rule.kind === 'drawn') return []
  const known = new Map(available.map(({ ref, question }) => [ref, question]))
  return rule.questions.map(({ ref, part, marks }) => {
    const there = known.get(ref)
    const other = named.get(ref)
    const question = there ?? other?.question
    return {
      ...{ ref, part, marks: formatMarks(marks) },
      stem: question ? readableStem(question.stem) : null,
      type: question ? QUESTION_TYPE_TITLES[question.type] : '',
      problem: there ? null : problemOf(ref, other),
      isReplaced: !there && other?.standing === 'replaced',
    }
  })
}

function problemOf(ref: string, named: NamedQuestion | undefined): string {
  const version = versionOf(ref)
  switch (named?.standing) {
    case 'replaced':
      return `第${version}版已经被第${versionOf(named.inUse ?? '')}版替换`
    case 'not-approved':
      return `第${version}版还没有批准`
    case 'retired':
      return '已停用'
    case 'in-use':
    case undefined:
      return '题库里没有这个编号，或者它不归本单位和上级组织'
  }
}

function versionOf(ref: string): string {
  return ref.slice(withoutVersion(ref).length + 1)
}
