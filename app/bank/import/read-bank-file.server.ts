import { readWorkbook } from '#app/members/roster/table/read-workbook.server.ts'
import { decodeText } from '#app/members/roster/table/decode-text.ts'
import { openZip } from '#app/members/roster/table/zip.server.ts'
import { refusalSentence } from '#app/members/roster/table/refusal-sentence.ts'
import {
  MAX_FILE_BYTES,
  UnreadableFile,
  type FileRefusal,
  type Sheet,
  type Workbook,
} from '#app/members/roster/table/table.ts'
import { draftQuestionSchema } from '#app/questions/question-schema.server.ts'
import type { ReadQuestion } from '../draft-question.ts'
import { readExtra } from '../exchange/extra-schema.server.ts'
import { isGift, readGift } from '../exchange/read-gift.ts'
import { isQti, readQti } from '../exchange/read-qti.ts'
import { readMoodle } from '../exchange/read-moodle.ts'
import { readOwnSheet } from '../exchange/read-own-sheet.ts'
import type { RawQuestion } from './raw-question.ts'
import { findScale } from './read-difficulty.ts'
import { readMarkdownTables } from './read-markdown-tables.ts'
import { readPastedQuestions } from './read-pasted-questions.ts'
import { readSheetQuestions } from './read-sheet-questions.ts'
import { settleQuestion } from './settle-question.ts'
import { isWord, readWord } from './word/read-word.server.ts'

/** A file understood: in which form, every question in its order, and what belongs to no question. */
export type BankFile = {
  form: string
  questions: Array<ReadQuestion>
  unread: Array<{ place: string; words: string }>
}

export type ReadBankFile = { ok: true; file: BankFile } | { ok: false; sentence: string }

/** More than this at once no person can look through. */
const MAX_QUESTIONS = 5000

/** Reads questions from a file by what it is, not by its name. Any bytes get an answer. */
export function readBankFile(bytes: Buffer): ReadBankFile {
  const read = readByContent(bytes)
  if (!read.ok) return read
  const { questions } = read.file
  if (questions.length === 0)
    return { ok: false, sentence: '没有找到题目：表格要有“题干”和“答案”两列，文字要有“1.”这样的题号' }
  if (questions.length > MAX_QUESTIONS) return tooMany(questions.length)
  return { ok: true, file: { ...read.file, questions: questions.map(checked) } }
}

function tooMany(count: number): ReadBankFile {
  return { ok: false, sentence: `一次最多导入${MAX_QUESTIONS}题，这个文件有${count}题，请分几次` }
}

function readByContent(bytes: Buffer): ReadBankFile {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, sentence: refusalSentence('too-large') }
  const workbook = readWorkbook(bytes)
  const table = workbook.ok ? readTable(workbook.workbook) : null
  if (table) return table
  const exchanged = readPackage(bytes) ?? readExchanged(bytes)
  if (exchanged) return exchanged
  const isText = workbook.ok ? workbook.workbook.form.startsWith('CSV') : workbook.reason === 'damaged'
  if (!isText) return { ok: false, sentence: workbook.ok ? NO_HEAD : sentenceOf(workbook.reason) }
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return { ok: false, sentence: PDF }
  try {
    const { text, encoding } = decodeText(bytes)
    return readMarkdown(text, encoding) ?? readPasted(text, encoding)
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, sentence: sentenceOf(error.reason) }
    throw error
  }
}

function readMarkdown(text: string, encoding: string): ReadBankFile | null {
  const { sheets, outside } = readMarkdownTables(text)
  const table = readTable({ form: `Markdown 表格，${encoding} 编码`, sheets })
  return table?.ok ? { ok: true, file: { ...table.file, unread: [...table.file.unread, ...outside] } } : table
}

function readPasted(text: string, encoding: string): ReadBankFile {
  const { questions, unread } = readPastedQuestions(text)
  return settledFile(`文字，${encoding} 编码`, questions, unread)
}

const PDF = '这是 PDF 文件，请打开后把题目复制出来，粘贴到下面的框里'

/** What the sentence for a roster would get wrong: questions come in other files as well. */
function sentenceOf(reason: FileRefusal): string {
  if (reason === 'old-format')
    return '这是旧版 .xls 或 .doc 文件，请在 WPS 或 Office 里另存为 .xlsx 或 .docx 再上传'
  if (reason === 'not-a-workbook')
    return '读不出这个文件，请选择 .xlsx、.csv、.docx、.txt，或 GIFT、Moodle XML、QTI 文件'
  return refusalSentence(reason)
}

/** Files of other systems: Moodle XML, QTI and GIFT. Null for a file that is none of these. */
function readExchanged(bytes: Buffer): ReadBankFile | null {
  try {
    const { text } = decodeText(bytes)
    if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<quiz\b/su.test(text))
      return understood('Moodle XML', readMoodle(text, readExtra))
    if (isQti(text)) return understood('QTI', readQti(text, '', readExtra))
    return isGift(text) ? understood('GIFT', readGift(text, readExtra)) : null
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}

/** A document of Word, or a QTI package: a zip with one file an item. */
function readPackage(bytes: Buffer): ReadBankFile | null {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return null
  try {
    const zip = openZip(bytes)
    if (isWord(zip)) {
      const { questions, unread } = readWord(zip)
      return settledFile('Word 文档', questions, unread)
    }
    const items = zip.names
      .filter((name) => name.endsWith('.xml'))
      .map((name) => ({ name, xml: zip.text(name) ?? '' }))
      .filter(({ xml }) => isQti(xml))
    const questions = items.flatMap(({ name, xml }) => readQti(xml, `${name} `, readExtra))
    return items.length === 0 ? null : understood('QTI 题包', questions)
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}

const NO_HEAD = '没有找到表头：要有一行同时写着“题干”（或“题目”“试题内容”）和“答案”'

function readTable(workbook: Workbook): ReadBankFile | null {
  const own = workbook.sheets.map(readOwnSheet).find((questions) => questions !== null)
  if (own) return understood(`${workbook.form}，廉学导出的题库`, own)
  const filled = workbook.sheets.filter(({ rows }) => rows.length > 0)
  const visible = filled.filter(({ hidden }) => !hidden)
  const several = visible.length > 1
  const read = visible.flatMap((sheet) => readSheetQuestions(sheet, several ? `“${sheet.name}”` : '') ?? [])
  if (read.length === 0) return null
  const all = read.flatMap(({ questions }) => questions)
  const unread = read.flatMap((sheet) => sheet.unread)
  return settledFile(workbook.form, all, [...unread, ...filled.flatMap(unreadSheet)])
}

/** A sheet that was passed over as a whole, with the reason. */
function unreadSheet(sheet: Sheet): BankFile['unread'] {
  const place = `工作表“${sheet.name}”`
  if (sheet.hidden) return [{ place, words: `隐藏的工作表，有${sheet.rows.length}行，没有读` }]
  if (readSheetQuestions(sheet, '') !== null) return []
  return [{ place, words: `没有找到写着“题干”和“答案”的表头，有${sheet.rows.length}行，没有读` }]
}

function understood(
  form: string,
  questions: Array<ReadQuestion>,
  unread: BankFile['unread'] = [],
): ReadBankFile {
  return { ok: true, file: { form, questions, unread } }
}

function settledFile(
  form: string,
  raw: ReadonlyArray<RawQuestion>,
  unread: BankFile['unread'],
): ReadBankFile {
  // Counted before each is looked at: that takes a second for every few thousand.
  return raw.length > MAX_QUESTIONS ? tooMany(raw.length) : understood(form, settleAll(raw), unread)
}

function settleAll(questions: ReadonlyArray<RawQuestion>): Array<ReadQuestion> {
  const scale = findScale(questions.map(({ difficulty }) => difficulty))
  return questions.map((question) => settleQuestion(question, scale))
}

/** The bank's own schema has the last word: what it refuses goes to a person as well. */
function checked(read: ReadQuestion): ReadQuestion {
  if (!read.ok) return read
  const parsed = draftQuestionSchema.safeParse(read.draft.question)
  if (parsed.success) return { ...read, draft: { ...read.draft, question: parsed.data } }
  const reasons = [...new Set(parsed.error.issues.map(({ message }) => message))]
  return { place: read.place, stem: read.stem, ok: false, reasons }
}
