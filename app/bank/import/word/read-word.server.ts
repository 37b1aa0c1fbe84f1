import type { Sheet } from '#app/members/roster/table/table.ts'
import type { Zip } from '#app/members/roster/table/zip.server.ts'
import type { RawQuestion } from '../raw-question.ts'
import { readPastedQuestions, type PastedQuestions } from '../read-pasted-questions.ts'
import { readSheetQuestions } from '../read-sheet-questions.ts'
import { readNumbering } from './numbering.ts'
import { MORE_THAN_WORDS, readDocument, type WordBlock } from './read-document.ts'

const EMPTY = '<none/>'

/** Whether an archive is a document of Word (.docx). */
export function isWord({ names }: Zip): boolean {
  return names.includes('word/document.xml')
}

/**
 * The questions of a document of Word: of tables that have 题干 and 答案 in their head, and of all other text, other tables
 * included, as if it had been pasted. What holds a picture or a formula goes to a person.
 * @throws UnreadableFile
 */
export function readWord(zip: Zip): PastedQuestions {
  const numbering = readNumbering(
    zip.text('word/numbering.xml') ?? EMPTY,
    zip.text('word/styles.xml') ?? EMPTY,
  )
  const blocks = readDocument(zip.text('word/document.xml') ?? EMPTY, numbering)
  let tables = 0
  const read = blocks.map((block) => {
    if (block.kind === 'paragraph') return { lines: block.text, sheet: null }
    tables += 1
    return { lines: linesOf(block.rows), sheet: readSheetQuestions(sheetOf(block.rows), `表格${tables}`) }
  })
  const text = readPastedQuestions(read.map(({ lines, sheet }) => (sheet ? '' : lines)).join('\n'))
  const sheets = read.flatMap(({ sheet }) => sheet ?? [])
  return {
    questions: [...text.questions, ...sheets.flatMap(({ questions }) => questions)].map(withDoubt),
    unread: [...text.unread, ...sheets.flatMap(({ unread }) => unread)],
  }
}

type Rows = Extract<WordBlock, { kind: 'table' }>['rows']

function linesOf(rows: Rows): string {
  return rows.map((row) => row.join('\t')).join('\n')
}

function sheetOf(rows: Rows): Sheet {
  const cell = (text: string) => (text.trim() === '' ? null : { kind: 'text' as const, text })
  return {
    name: '',
    hidden: false,
    rows: rows.map((row, index) => ({ number: index + 1, cells: row.map(cell) })),
  }
}

function withDoubt(raw: RawQuestion): RawQuestion {
  const { stem, options, answer, explanation } = raw
  const words = [stem, answer, explanation, ...options.map(({ text }) => text)].join('')
  return words.includes(MORE_THAN_WORDS)
    ? { ...raw, doubts: [...raw.doubts, '有图片、公式或上下标，文字里读不出来'] }
    : raw
}
