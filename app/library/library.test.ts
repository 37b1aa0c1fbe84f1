import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import readExcelFile from 'read-excel-file/node'
import { readLibrary } from './read-library.server.ts'
import { templateHtml } from './template-html.ts'
import { isTabular, templateWorkbook } from './template-workbook.server.ts'

const { library } = readLibrary(resolve('content'))

test('there is enough of everything, and an invented case says so', () => {
  expect(library.terms.length).toBeGreaterThanOrEqual(80)
  expect(library.cases.length).toBeGreaterThanOrEqual(12)
  expect(library.responsibilities.length).toBeGreaterThanOrEqual(6)
  expect(library.templates.length).toBeGreaterThanOrEqual(10)
  for (const { origin } of library.cases)
    if (origin.kind === 'public') expect(origin.address).toMatch(/^https?:/u)
})

const FILES: Readonly<Record<string, string>> = {
  'sources.yaml': '- { id: rule, text: 《条例》, year: 2023, issuer: 某部, checked: 某处 }\n',
  'glossary/words.yaml': `theme: 词
terms:
  - { id: one, term: 甲, definition: 第一个词。, basis: { source: rule, article: 第一条 } }
  - { id: two, term: 乙, definition: 第二个词。, see: [one] }
`,
  'templates/form.yaml': `title: 表
summary: 一张表。
use: 用的时候。
parts:
  - { kind: table, title: 格, columns: [甲, 乙], filled: [['1', '2']], rows: 4 }
`,
}

/** Name of the fault, the change that makes it, and the file, line and words of its finding. */
const FAULTS: ReadonlyArray<[string, string, string, string, number, string]> = [
  ['a source is unknown', 'glossary/words.yaml', 'source: rule', 'source: rul', 3, '没有来源 rul'],
  ['a related term is unknown', 'glossary/words.yaml', '[one]', '[three]', 4, '没有术语 three'],
  ['a name is used twice', 'glossary/words.yaml', 'term: 乙', 'term: 甲', 4, '“甲”重复'],
  ['a definition is missing', 'glossary/words.yaml', ', definition: 第二个词。', '', 4, 'definition'],
  ['a sentence is too long', 'glossary/words.yaml', '第二个词。', `${'长'.repeat(81)}。`, 4, '82个字'],
  ['a row has too few cells', 'templates/form.yaml', "'1', '2'", "'1'", 5, '格数'],
]

test.each(FAULTS)('%s: named by file and line', (_name, name, from, to, line, words) => {
  const content = mkdtempSync(join(tmpdir(), 'lianxue-library-'))
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(content, file)), { recursive: true })
    writeFileSync(join(content, file), file === name ? text.replace(from, to) : text)
  }
  const { findings } = readLibrary(content)
  expect(
    findings.find(({ message }) => message.includes(words)),
    JSON.stringify(findings),
  ).toMatchObject({ file: name, line })
})

test('every form can be saved: tables as a workbook with their columns, the rest as a page', async () => {
  for (const template of library.templates) {
    if (!isTabular(template)) {
      expect(templateHtml(template)).toContain(template.title)
      continue
    }
    const table = template.parts.find((part) => part.kind === 'table')
    const sheets = JSON.stringify(await readExcelFile(await templateWorkbook(template)))
    for (const column of table?.kind === 'table' ? table.columns : []) expect(sheets).toContain(column)
  }
})

test('what is written into a form cannot become markup', () => {
  const html = templateHtml({ title: '<b>', parts: [{ kind: 'fields', fields: ['"&<script>'] }] })
  expect(html).not.toMatch(/<script>|<b><\/h1>/u)
})
