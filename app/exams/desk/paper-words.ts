import type { PaperRule } from '../exam.ts'
import { formatMarks } from '../marks-words.ts'
import { paperSize } from '../paper-size.ts'
import { quotaKind } from './quota-words.ts'
import { fixedLines } from './read-fixed.ts'

/** What a paper asks for, in a line for the log; the questions of a fixed one are not named. */
function paperWords(paper: PaperRule): string {
  if (paper.kind === 'fixed') {
    const { count, total } = paperSize(paper)
    return `同一套题，${count} 题，满分 ${formatMarks(total)} 分`
  }
  const banks = paper.banks.length === 0 ? '全部题库' : `题库 ${paper.banks.join('、')}`
  const quotas = paper.quotas.map((quota) =>
    [quota.part, quota.regulation ?? '', quotaKind(quota), `${quota.count} 题×${formatMarks(quota.marks)} 分`]
      .filter((word) => word !== '')
      .join(' '),
  )
  return [banks, ...quotas].join('，')
}

/** What became of a paper; null when it stays as it was. */
export function paperChange(before: PaperRule, after: PaperRule): { from: string; to: string } | null {
  const [from, to] = [paperWords(before), paperWords(after)]
  if (before.kind !== 'fixed' || after.kind !== 'fixed') return from === to ? null : { from, to }
  if (fixedLines(before.questions, {}) === fixedLines(after.questions, {})) return null
  const known = new Set(before.questions.map(({ ref }) => ref))
  const fresh = after.questions.filter(({ ref }) => !known.has(ref)).length
  const gone = before.questions.length - (after.questions.length - fresh)
  const words = fresh + gone > 0 ? `换入 ${fresh} 题，拿掉 ${gone} 题` : '题目的次序、分值或部分有改动'
  return { from, to: `${to}（${words}）` }
}
