import { expect, test } from 'vitest'
import readXlsxFile, { readSheet } from 'read-excel-file/node'
import { toSheet, writeWorkbook } from './write-workbook.server.ts'

type Row = { name: string; met: number }

const COLUMNS = [
  { key: 'name', title: '姓名', value: (row: Row) => row.name },
  { key: 'met', title: '已完成', value: (row: Row) => row.met },
]

const HOSTILE = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1+1', "'quoted", '<b>&"', '章䶮', '🀄']

// A formula has no value of its own and would come back empty.
test('what is opened again is what was shown, in the same order: numbers as numbers, no text as a formula', async () => {
  const rows = HOSTILE.map((name, met) => ({ name, met }))
  const file = await writeWorkbook([toSheet({ name: '人员', columns: COLUMNS, rows })])
  const [head, ...cells] = await readSheet(file, { trim: false })
  expect(head).toEqual(['姓名', '已完成'])
  expect(cells).toEqual(rows.map(({ name, met }) => [name, met]))
})

test('names of sheets lose what spreadsheet programs refuse', async () => {
  const file = await writeWorkbook([
    toSheet({ name: `a[b]:c*?/\\${'长'.repeat(40)}`, columns: COLUMNS, rows: [] }),
  ])
  const [sheet] = await readXlsxFile(file)
  expect(sheet?.sheet).toMatch(/^a b  c    长+$/)
  expect(sheet?.sheet).toHaveLength(31)
})

test('control characters do not make the file unreadable', async () => {
  const rows = [{ name: 'a\u0000b\u001fc\uffff', met: 1 }]
  const file = await writeWorkbook([toSheet({ name: '人员', columns: COLUMNS, rows })])
  expect((await readSheet(file))[1]).toEqual(['abc', 1])
})
