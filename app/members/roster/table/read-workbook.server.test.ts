import writeExcelFile from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { makeWorkbook, makeZip } from '#tests/fixtures/make-workbook.ts'
import { readWorkbook } from './read-workbook.server.ts'
import type { Workbook } from './table.ts'

function workbookOf(bytes: Buffer): Workbook {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(read.reason)
  return read.workbook
}

function textsOf(bytes: Buffer): Array<Array<string | null>> {
  return (workbookOf(bytes).sheets[0]?.rows ?? []).map((row) => row.cells.map((cell) => cell?.text ?? null))
}

function reasonOf(bytes: Buffer): string {
  const read = readWorkbook(bytes)
  return read.ok ? 'read' : read.reason
}

describe('workbooks', () => {
  it('reads what a real writer writes, dates and shared strings included', async () => {
    const bytes = await writeExcelFile([
      [{ value: '工号' }, { value: '入党日期' }],
      [{ value: 7 }, { value: new Date('2019-07-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' }],
    ]).toBuffer()
    expect(textsOf(bytes)).toEqual([
      ['工号', '入党日期'],
      ['7', '2019-07-01'],
    ])
  })

  it('keeps row numbers as in the file and skips blank rows', () => {
    const rows = workbookOf(makeWorkbook([{ name: '表', rows: [['标题'], [], [null, '  '], ['正文']] }]))
      .sheets[0]?.rows
    expect(rows?.map((row) => row.number)).toEqual([1, 4])
  })

  it('fills merged cells downwards only', () => {
    const bytes = makeWorkbook([
      {
        name: '表',
        rows: [['标题'], ['一支部', '张三'], [null, '李四']],
        merges: ['A1:B1', 'A2:A3'],
      },
    ])
    expect(textsOf(bytes)).toEqual([['标题'], ['一支部', '张三'], ['一支部', '李四']])
  })

  it('shows leading zeros that a number format shows', () => {
    expect(
      textsOf(makeWorkbook([{ name: '表', rows: [[{ attributes: 's="2"', body: '<v>123</v>' }]] }])),
    ).toEqual([['000123']])
  })

  it('reads dates by their style in both date systems', () => {
    const rows = [[{ attributes: 's="3"', body: '<v>43647</v>' }]]
    expect(textsOf(makeWorkbook([{ name: '表', rows }]))).toEqual([['2019-07-01']])
    const rows1904 = [[{ attributes: 's="1"', body: '<v>42185</v>' }]]
    expect(textsOf(makeWorkbook([{ name: '表', rows: rows1904 }], { date1904: true }))).toEqual([
      ['2019-07-01'],
    ])
  })

  it('keeps rare characters written as references beyond the basic plane', () => {
    expect(
      textsOf(
        makeWorkbook([
          {
            name: '表',
            rows: [[{ attributes: 't="inlineStr"', body: '<is><t>&#x20164;&#131428;䶮</t></is>' }]],
          },
        ]),
      ),
    ).toEqual([['\u{20164}\u{20164}䶮']])
  })

  it('survives a row number of a million without building a million rows', () => {
    const sheet =
      '<x:worksheet><x:sheetData><x:row r="1048576"><x:c r="B1048576" t="str"><x:v>末行</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const bytes = makeZip({
      'xl/workbook.xml':
        '<x:workbook xmlns:r="r"><x:sheets><x:sheet name="表" r:id="a"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Target="/xl/s.xml"/></Relationships>',
      'xl/s.xml': sheet,
    })
    expect(workbookOf(bytes).sheets[0]?.rows).toEqual([
      { number: 1_048_576, cells: [null, { kind: 'text', text: '末行' }] },
    ])
  })
})

describe('files that are refused', () => {
  const parts = { 'xl/workbook.xml': '<workbook/>', 'xl/_rels/workbook.xml.rels': '<Relationships/>' }

  it.each([
    ['empty', Buffer.alloc(0)],
    ['too-large', Buffer.alloc(10 * 1024 * 1024 + 1, 65)],
    ['old-format', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    [
      'encrypted',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['not-a-workbook', makeZip({ 'word/document.xml': '<document/>' })],
    ['binary-format', makeZip({ 'xl/workbook.bin': '' })],
    ['damaged', makeWorkbook([{ name: '表', rows: [['甲']] }]).subarray(0, 200)],
    ['damaged', makeZip({ ...parts, 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' })],
    ['damaged', makeZip({ ...parts, 'xl/styles.xml': 'x'.repeat(100_000) }, { 'xl/styles.xml': 10 })],
    ['unpacks-too-large', makeZip({ ...parts, 'xl/styles.xml': '' }, { 'xl/styles.xml': 2_000_000_000 })],
    ['no-sheet', makeZip(parts)],
    ['web-page', Buffer.from('<html><table><tr><td>工号</td></tr></table></html>')],
    ['not-a-workbook', Buffer.from('89504e470d0a1a0a0000000d49484452000001', 'hex')],
    ['damaged', Buffer.from('工号,姓名\n"1,张三\n')],
  ])('%s', (reason, bytes) => {
    expect(reasonOf(bytes)).toBe(reason)
  })
})

describe('CSV files', () => {
  const text = '工号,姓名\r\n001,张䶮\r\n'
  const utf16 = Buffer.from(text, 'utf16le')

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', utf16],
    ['UTF-16 LE with mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16 BE', Buffer.from(utf16).swap16()],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))],
    ['tabs', Buffer.from(text.replaceAll(',', '\t'))],
    ['zeros kept for Excel', Buffer.from(text.replace('001', '="001"'))],
  ])('%s', (_, bytes) => {
    expect(textsOf(bytes)).toEqual([
      ['工号', '姓名'],
      ['001', '张䶮'],
    ])
  })

  it('reads GB18030, which Excel in China writes', () => {
    const bytes = Buffer.from('b9a4bac52cd0d5c3fb0a312cd5c5c8fd0a', 'hex')
    expect(textsOf(bytes)).toEqual([
      ['工号', '姓名'],
      ['1', '张三'],
    ])
    expect(workbookOf(bytes).form).toContain('GB18030')
  })
})
