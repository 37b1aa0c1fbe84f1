import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRoster } from './read-roster.ts'
import type { Roster, RosterChoices } from './roster.ts'
import type { Cell, Sheet } from './table/table.ts'

const TODAY = '2026-11-22'

function sheetOf(rows: ReadonlyArray<ReadonlyArray<string | null>>, name = '名册'): Sheet {
  const cellOf = (text: string | null): Cell | null =>
    text === null || text.trim() === '' ? null : { kind: 'text', text }
  return {
    name,
    hidden: false,
    rows: rows.map((cells, index) => ({ number: index + 1, cells: cells.map(cellOf) })),
  }
}

function read(sheets: ReadonlyArray<Sheet>, choices: RosterChoices = {}): Roster {
  const roster = readRoster({ form: 'test', sheets }, choices, TODAY)
  if (!roster) throw new Error('no roster found')
  return roster
}

describe('readRoster', () => {
  it('finds the head under title rows and leaves notes and totals out', () => {
    const roster = read([
      sheetOf([
        ['华川能源集团党员名册', null, null],
        ['填报单位：新能源公司', null, '2026年11月'],
        ['序号', '* 员工编号（必填）', '姓 名', '所在党支部', '入党时间', '身份证号'],
        ['1', '00123', '张三', '风电一支部', '2019.7.1', '1101'],
        [null, null, null],
        ['合计', '1', '人'],
        ['注：本表每季度更新一次', null, null],
      ]),
    ])
    expect(roster.headerRow).toBe(3)
    expect(roster.columns.map(({ letter, field }) => [letter, field])).toEqual([
      ['A', null],
      ['B', 'employeeNumber'],
      ['C', 'name'],
      ['D', 'branch'],
      ['E', 'joinedPartyOn'],
      ['F', null],
    ])
    expect(roster.rows).toHaveLength(1)
    expect(roster.rows[0]).toMatchObject({
      row: 4,
      person: {
        employeeNumber: '00123',
        name: '张三',
        joinedPartyOn: '2019-07-01',
        units: [{ field: 'branch', name: '风电一支部' }],
      },
    })
    expect(roster.notes.map(({ row }) => row)).toEqual([5, 6, 7])
  })

  it('chooses the sheet that looks like a roster, and another when told to', () => {
    const sheets = [
      sheetOf([['填表说明'], ['请勿改动表头']], '说明'),
      sheetOf(
        [
          ['工号', '姓名'],
          ['1', '张三'],
        ],
        '党员',
      ),
      sheetOf(
        [
          ['工号', '姓名'],
          ['2', '李四'],
          ['3', '王五'],
        ],
        '备份',
      ),
    ]
    expect(read(sheets).sheets.find(({ chosen }) => chosen)?.name).toBe('备份')
    expect(read(sheets, { sheet: 1 }).rows.map(({ name }) => name)).toEqual(['张三'])
  })

  it('says which column is missing and takes the importer’s word for it', () => {
    const sheet = sheetOf([
      ['系统账号', '姓名'],
      ['a1', '张三'],
    ])
    expect(read([sheet])).toMatchObject({ missing: ['employeeNumber'], rows: [] })
    expect(read([sheet], { fields: { '0': 'employeeNumber' } })).toMatchObject({
      missing: [],
      rows: [{ employeeNumber: 'a1' }],
    })
  })

  it('marks columns that claim the same field as doubtful', () => {
    const { columns } = read([
      sheetOf([
        ['工号', '姓名', '职务', '岗位'],
        ['1', '张三', '支部书记', '检修'],
      ]),
    ])
    expect(columns.map(({ field, doubtful }) => [field, doubtful])).toEqual([
      ['employeeNumber', false],
      ['name', false],
      ['posts', true],
      [null, true],
    ])
  })

  it('makes one of equal rows, refuses contradicting ones, keeps namesakes', () => {
    const roster = read([
      sheetOf([
        ['工号', '姓名'],
        ['1', '张三'],
        ['１', '张 三'],
        ['2', '李四'],
        ['2', '李斯'],
        ['3', '张三'],
      ]),
    ])
    expect(roster.rows.map(({ row, person }) => [row, person !== null])).toEqual([
      [2, true],
      [4, false],
      [5, false],
      [6, true],
    ])
    expect(roster.notes).toEqual([{ row: 3, text: '与第 2 行完全相同，只按一行处理' }])
    expect(roster.rows[1]?.findings.at(-1)?.sentence).toContain('第 5 行')
    expect(roster.rows[3]?.findings[0]?.sentence).toContain('同名')
  })

  it('does not depend on the order of columns and rows', () => {
    const head = ['工号', '姓名', '所在党支部', '政治面貌', '入党日期']
    const people = Array.from({ length: 6 }, (_, index) => [
      `A${index}`,
      `张${'甲乙丙丁戊己'[index]}`,
      '一支部',
      '中共党员',
      `201${index}-07-01`,
    ])
    const facts = (roster: Roster) =>
      roster.rows
        .flatMap(({ person }) => (person ? [{ ...person, row: 0 }] : []))
        .sort((left, right) => left.employeeNumber.localeCompare(right.employeeNumber))
    const expected = facts(read([sheetOf([head, ...people])]))
    const order = (length: number) => fc.shuffledSubarray([...Array(length).keys()], { minLength: length })
    fc.assert(
      fc.property(order(head.length), order(people.length), (columns, rows) => {
        const pick = (cells: ReadonlyArray<string>) => columns.map((column) => cells[column] ?? null)
        expect(facts(read([sheetOf([pick(head), ...rows.map((row) => pick(people[row] ?? []))])]))).toEqual(
          expected,
        )
      }),
    )
  })

  it('never throws, whatever stands in the cells', () => {
    const cell: fc.Arbitrary<Cell | null> = fc.oneof(
      fc.constant(null),
      fc.string({ unit: 'binary' }).map((text): Cell => ({ kind: 'text', text })),
      fc
        .constantFrom('工号', '姓名', '党支部', '状态', '合计', '2019-02-30', '=1+1', '是')
        .map((text): Cell => ({ kind: 'text', text })),
      fc.double().map((value): Cell => ({ kind: 'number', text: String(value), day: null })),
      fc.string().map((text): Cell => ({ kind: 'error', text })),
    )
    const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })
    fc.assert(
      fc.property(rows, (table) => {
        const head: Array<Cell> = ['工号', '姓名', '党支部', '职务', '政治面貌', '入党日期', '状态'].map(
          (text) => ({ kind: 'text', text }),
        )
        const sheet: Sheet = {
          name: '表',
          hidden: false,
          rows: [head, ...table].map((cells, index) => ({ number: index + 1, cells })),
        }
        const roster = readRoster({ form: 'test', sheets: [sheet] }, {}, TODAY)
        for (const row of roster?.rows ?? []) {
          const refused = row.findings.some(({ severity }) => severity === 'refused')
          expect(row.person === null).toBe(refused)
        }
      }),
    )
  })
})
