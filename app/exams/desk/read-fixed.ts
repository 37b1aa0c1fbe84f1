import { withoutVersion } from '#app/bank/question-ref.ts'
import type { Marks, PaperItem } from '../exam.ts'
import { formatMarks, parseMarks } from '../marks-words.ts'
import { partName, partNameError } from './read-quotas.ts'

/** A fixed paper as typed: its questions, and the pass marks of those parts that have one. */
type FixedPaper = { questions: Array<PaperItem>; partPass: Record<string, Marks> }

/** The word that begins a line with the pass mark of a part: 及格 12 党纪. */
const PASS = '及格'

/**
 * Reads a fixed paper: one question a line, 编号 分值 部分; the part may be left out. A line 及格 分值 部分 gives a part a
 * pass mark of its own. Lines as typed are kept on error.
 */
export function readFixed(text: string): ({ ok: true } & FixedPaper) | { ok: false; error: string } {
  const lines = text
    .split('\n')
    .map((line) => line.normalize('NFKC').trim())
    .filter((line) => line !== '')
  if (lines.length > 300) return { ok: false, error: '一张试卷最多 300 道题' }
  const paper: FixedPaper = { questions: [], partPass: {} }
  for (const [index, line] of lines.entries()) {
    const wrong = takeLine(paper, line)
    if (wrong !== null) return { ok: false, error: `第 ${index + 1} 行${wrong}` }
  }
  if (paper.questions.length === 0) return { ok: false, error: '请填写试题，一行一题：题目编号 分值 部分' }
  const strange = Object.keys(paper.partPass).find(
    (name) => !paper.questions.some(({ part }) => part === name),
  )
  if (strange !== undefined) return { ok: false, error: `“${strange}”部分有及格分，却没有题目` }
  return { ok: true, ...paper }
}

/** Adds a line to the paper, or says what is wrong with it. */
function takeLine({ questions, partPass }: FixedPaper, line: string): string | null {
  const [ref = '', worth = '', ...words] = line.split(/\s+/)
  const marks = parseMarks(worth)
  const part = partName(words.join(' '))
  const misnamed = partNameError(part)
  if (misnamed) return `：${misnamed}`
  if (ref === PASS) {
    if (marks === null || words.length === 0) return `请写成“${PASS} 分值 部分”，例如 ${PASS} 12 党纪`
    if (partPass[part] !== undefined) return `：“${part}”部分只能有一个及格分`
    partPass[part] = marks
    return null
  }
  if (marks === null || marks === 0) return '没有分值，请写成“题目编号 分值 部分”，例如 four-forms/ff-q01 2'
  // Two versions of a question are one question.
  const asked = withoutVersion(ref)
  if (questions.some((question) => withoutVersion(question.ref) === asked)) return `的题目 ${ref} 重复了`
  questions.push({ ref, marks, part })
  return null
}

/** A fixed paper as its field has it, pass marks in the order of their parts. */
export function fixedLines(
  questions: ReadonlyArray<PaperItem>,
  partPass: Readonly<Record<string, Marks>>,
): string {
  const parts = [...new Set(questions.map(({ part }) => part))]
  const passes = parts.flatMap((part) => {
    const marks = partPass[part]
    return marks === undefined ? [] : [`${PASS} ${formatMarks(marks)} ${part}`]
  })
  return [...questions.map(({ ref, marks, part }) => `${ref} ${formatMarks(marks)} ${part}`), ...passes].join(
    '\n',
  )
}
