import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { importRows, NORTH, resetOrganization, sentences } from '#tests/members/roster-run.ts'

beforeEach(resetOrganization)

describe('the importer’s scope', () => {
  it('refuses members and units outside it without telling about them', async () => {
    const { plan } = await importRows(
      [
        ['00201', '赵六', '', '第二党支部'],
        ['00301', '孙八', '南方公司党委', '第一党支部'],
        ['00101', '张三', '集团党委', '集团党委'],
        ['00302', '周九', '集团党委', '第二党支部'],
      ],
      { importer: NORTH, scopeId: 'n', head: ['工号', '姓名', '党委', '所在党支部'] },
    )
    expect(plan.rows.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'new'])
    expect(sentences(plan)).not.toContain('赵六')
    expect(plan.unknownUnits.every(({ suggestedParent }) => suggestedParent !== 's')).toBe(true)
  })

  it('keeps everything outside unchanged, whatever the file says', async () => {
    const outside = async () =>
      JSON.stringify([
        await database.member.findMany({ where: { unit: { path: { startsWith: 'g/s/' } } } }),
        await database.orgUnit.findMany({ where: { path: { startsWith: 'g/s/' } } }),
      ])
    const before = await outside()
    const cell = (...values: ReadonlyArray<string>) => fc.constantFrom(...values)
    const row = fc.tuple(
      cell('00101', '00102', '00201', '201', '00999', 'A1'),
      cell('张三', '赵六', '李四', ''),
      cell('南方公司党委', '北方公司党委', '集团党委', ''),
      cell('第一党支部', '第二党支部', '新支部', '南方公司党委', ''),
      cell('群众', '', '正式党员'),
      cell('支部书记', ''),
      cell('2011-1-1', ''),
    )
    const create = fc.dictionary(
      cell('new:新党支部', 'new:南方公司党委/新党支部', 'new:北方公司党委/新党支部'),
      cell('s', 'g', 'n', 'n1'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 5 }),
        create,
        fc.boolean(),
        async (rows, chosen, markLeavers) => {
          await importRows(rows, { importer: NORTH, scopeId: 'n', choices: { create: chosen, markLeavers } })
          expect(await outside()).toBe(before)
        },
      ),
      { numRuns: 40 },
    )
  })
})
