import writeExcelFile from 'write-excel-file/node'

/** Who stands in the roster of the tests, as a branch keeps it in a spreadsheet. */
export const ROSTER = {
  newcomer: { number: 'ＨＣ２０９０１', read: 'HC20901', name: '陆知秋' },
  joined: { number: 'HC20902', name: '申屠云' },
  twice: { number: 'HC20903', name: '章念远' },
  homeless: { number: 'HC20904', name: '尚无归' },
  mover: { number: 'member12', name: '陈嘉树' },
} as const

const HEADS = ['序号', '党员姓名', '职工编号', '所在支部', '入党时间', '备注']

/**
 * A roster as organizations keep it: a title above the head, columns in an order of their own, a 工号 typed with
 * full-width keys, a real date beside a typed one, a person entered twice, a branch that nobody knows, a transfer.
 */
export function writeRoster(): Promise<Buffer> {
  const { newcomer, joined, twice, homeless, mover } = ROSTER
  const rows: ReadonlyArray<ReadonlyArray<string | Date>> = [
    ['红石矿党总支党员花名册（2026年11月）', '', '', '', '', ''],
    ['填报人：办公室', '', '', '', '', ''],
    HEADS,
    ['1', newcomer.name, newcomer.number, '机电党支部', new Date(Date.UTC(2019, 6, 1)), ''],
    ['2', ` ${joined.name} `, joined.number, '机电党支部', '2021.7.1', '新调入'],
    ['3', twice.name, twice.number, '机电党支部', '2020年7月1日', ''],
    ['4', twice.name, twice.number, '采掘党支部', '2020年7月1日', '重复'],
    ['5', homeless.name, homeless.number, '不存在的党支部', '2018-07-01', ''],
    ['6', mover.name, mover.number, '机电党支部', '', '由采煤一队调入'],
  ]
  const sheet = rows.map((row) => {
    return row.map((value) => {
      if (value instanceof Date) return { value, type: Date, format: 'yyyy/mm/dd' }
      return value === '' ? null : { value, type: String }
    })
  })
  return writeExcelFile([{ sheet: '花名册', data: sheet }]).toBuffer()
}
