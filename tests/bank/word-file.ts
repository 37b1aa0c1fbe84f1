import { writeZip } from '#app/platform/write-zip.server.ts'

/** A paragraph of a Word file: its words, or its runs as XML, and its level in the list that Word numbers by itself. */
export type WordParagraph = { text: string; level?: number } | { runs: string; level?: number }

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const LEVELS = [
  ['chineseCounting', '%1、'],
  ['decimal', '%2'],
  ['upperLetter', '%3．'],
] as const

/** A run of words, `marks` being what Word says of its looks. */
export function wordRun(text: string, marks = ''): string {
  return `<w:r w:rsidR="00AB12CD"><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

/** A .docx with these paragraphs, and below them tables of plain cells. */
export async function wordFile(
  paragraphs: ReadonlyArray<WordParagraph>,
  tables: ReadonlyArray<ReadonlyArray<ReadonlyArray<string>>> = [],
): Promise<Buffer> {
  const body = [...paragraphs.map(paragraph), ...tables.map(table)].join('')
  const levels = LEVELS.map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/numbering.xml': `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
  }
  async function* members() {
    for (const [name, text] of Object.entries(files)) yield { name, bytes: Buffer.from(text), pack: true }
  }
  const chunks: Array<Uint8Array> = []
  for await (const chunk of writeZip(members())) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function paragraph(given: WordParagraph): string {
  const list =
    given.level === undefined ? '' : `<w:numPr><w:ilvl w:val="${given.level}"/><w:numId w:val="1"/></w:numPr>`
  const tabs = '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'
  return `<w:p><w:pPr>${list}${tabs}</w:pPr>${'runs' in given ? given.runs : wordRun(given.text)}</w:p>`
}

function table(rows: ReadonlyArray<ReadonlyArray<string>>): string {
  const cell = (text: string) =>
    `<w:tc>${text
      .split('\n')
      .map((line) => paragraph({ text: line }))
      .join('')}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
