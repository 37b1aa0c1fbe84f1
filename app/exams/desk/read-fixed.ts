import type { PaperItem } from '../exam.ts'
import { parseMarks } from '../marks-words.ts'

/** Reads a fixed paper: one question a line, 编号 分值 部分; the part may be left out. Lines as typed are kept on error. */
export function readFixed(
  text: string,
): { ok: true; questions: Array<PaperItem> } | { ok: false; error: string } {
  const lines = text
    .split('\n')
    .map((line) => line.normalize('NFKC').trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return { ok: false, error: '请填写试题，一行一题：题目编号 分值 部分' }
  if (lines.length > 300) return { ok: false, error: '一张试卷最多 300 道题' }
  const questions: Array<PaperItem> = []
  for (const [index, line] of lines.entries()) {
    const [ref = '', worth = '', ...part] = line.split(/\s+/)
    const marks = parseMarks(worth)
    if (marks === null || marks === 0)
      return {
        ok: false,
        error: `第 ${index + 1} 行没有分值，请写成“题目编号 分值 部分”，例如 four-forms/ff-q01 2`,
      }
    if (questions.some((question) => question.ref === ref))
      return { ok: false, error: `第 ${index + 1} 行的题目 ${ref} 重复了` }
    questions.push({ ref, marks, part: part.join(' ').slice(0, 40) || '全卷' })
  }
  return { ok: true, questions }
}
