import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import {
  everything,
  find,
  importRows,
  NOW,
  resetOrganization,
  sentences,
  TODAY,
} from '#tests/members/roster-run.ts'

beforeEach(resetOrganization)

describe('importing a roster', () => {
  it('adds, changes, transfers and leaves the rest alone', async () => {
    const { outcome } = await importRows([
      ['00101', '张三', '北方公司党委', '第一支部', '中共党员', '支部书记、党员', ''],
      ['00102', '李四', '', '第二党支部', '', '', ''],
      ['00103', '王五', '', '第二党支部', '', '', '2010.7.1'],
      ['00104', '钱七', '南方公司党委', '第一党支部', '预备党员', '', '2026-03-01'],
    ])
    expect(outcome).toMatchObject({
      ok: true,
      counts: { new: 1, changed: 1, transferred: 1, unchanged: 1, refused: 0 },
    })
    expect((await find('00101'))?.posts.map(({ post }) => post).sort()).toEqual([
      'branch-secretary',
      'member',
    ])
    expect(await find('00102')).toMatchObject({ unitId: 'n2', joinedPartyOn: '2010-07-01', updatedAt: NOW })
    expect(await find('00104')).toMatchObject({
      unitId: 's1',
      politicalStatus: 'probationary',
      joinedPartyOn: '2026-03-01',
      leftOn: null,
    })
    const entry = await database.auditEntry.findFirst({
      where: { subject: 'id-00102', action: 'member.transferred' },
    })
    expect(JSON.parse(entry?.detail ?? '')).toMatchObject({
      changes: [{ field: '所在党组织', from: '第一党支部', to: '第二党支部' }],
    })
  })

  it('changes nothing the second time', async () => {
    const rows = [
      ['00101', '张三', '北方公司党委', '第一支部', '预备党员', '组织委员', '2011年7月'],
      ['00109', '买买提•艾力', '', '第二支部', '党员', '会计', '40000'],
    ]
    await importRows(rows)
    const before = await everything()
    const { plan } = await importRows(rows)
    expect(plan.counts).toMatchObject({ unchanged: 2, changed: 0, new: 0 })
    expect(await everything()).toBe(before)
  })

  it('marks leavers only when asked, never who holds a role, and takes back who returns', async () => {
    await database.roleGrant.create({
      data: { id: 'r', memberId: 'id-00103', role: 'admin', unitId: 'g', grantedAt: NOW },
    })
    await database.session.create({
      data: { idHash: 'x', memberId: 'id-00102', createdAt: NOW, expiresAt: NOW, device: '' },
    })
    const rows = [['00101', '张三', '', '第一党支部']]
    const first = await importRows(rows, { scopeId: 'n' })
    expect(first.plan.absent.map(({ name }) => name)).toEqual(['李四'])
    expect((await find('00102'))?.leftOn).toBeNull()
    await importRows(rows, { scopeId: 'n', choices: { markLeavers: true } })
    expect((await find('00102'))?.leftOn).toBe(TODAY)
    expect((await find('00103'))?.leftOn).toBeNull()
    expect((await find('00201'))?.leftOn).toBeNull()
    expect(await database.session.count()).toBe(0)
    const back = await importRows([['00102', '李四', '', '第二党支部']], { scopeId: 'n' })
    expect(back.plan.counts.returned).toBe(1)
    expect(await find('00102')).toMatchObject({ leftOn: null, unitId: 'n2' })
  })

  it('creates unknown units only under the chosen parent, and refuses their rows otherwise', async () => {
    const rows = [
      ['00301', '孙八', '北方公司党委', '风电党支部'],
      ['00302', '周九', '北方公司党委', '风电支部'],
    ]
    const refused = await importRows(rows)
    expect(refused.plan.counts.refused).toBe(2)
    expect(refused.plan.unknownUnits).toMatchObject([
      { name: '风电党支部', kind: 'branch', suggestedParent: 'n', parent: null, rows: 2 },
    ])
    const key = refused.plan.unknownUnits[0]?.key ?? ''
    await importRows(rows, { choices: { create: { [key]: 'n' } } })
    const unit = await database.orgUnit.findFirst({ where: { name: '风电党支部' } })
    expect(unit).toMatchObject({ parentId: 'n', kind: 'branch', path: `g/n/${unit?.id}/` })
    expect((await find('00302'))?.unitId).toBe(unit?.id)
  })

  it('creates a branch and a Party group below it in one go', async () => {
    const head = ['工号', '姓名', '党支部', '党小组']
    const rows = [['00301', '孙八', '风电党支部', '检修党小组']]
    const { plan } = await importRows(rows, { head, scopeId: 'n' })
    const [branch, group] = plan.unknownUnits
    const create = { [branch?.key ?? '']: 'n', [group?.key ?? '']: branch?.key ?? '' }
    await importRows(rows, { head, scopeId: 'n', choices: { create } })
    const created = await database.orgUnit.findFirst({
      where: { name: '检修党小组' },
      include: { parent: true },
    })
    expect(created?.parent).toMatchObject({ name: '风电党支部', parentId: 'n' })
    expect((await find('00301'))?.unitId).toBe(created?.id)
  })

  it('asks for the level above where two branches have one name', async () => {
    const { plan } = await importRows([['00301', '孙八', '', '第一党支部']])
    expect(sentences(plan)).toContain('有 2 个“第一党支部”')
  })

  it('finds a 工号 whose zeros the spreadsheet has cut, if the name agrees', async () => {
    const { plan } = await importRows([
      [101, '张三', '', '第二党支部'],
      [102, '不同名', '', '第二党支部'],
      [777, '新人', '', '第二党支部'],
      ['00778', '有零', '', '第二党支部'],
    ])
    expect(plan.rows.map(({ outcome }) => outcome)).toEqual(['transferred', 'refused', 'refused', 'new'])
    expect(await find('00101')).toMatchObject({ unitId: 'n2' })
  })

  it('does not hand a training record to somebody else with the same 工号', async () => {
    const { plan } = await importRows([
      ['00101', '周吴郑', '', ''],
      ['00102', '李思', '', ''],
    ])
    expect(plan.rows.map(({ outcome }) => outcome)).toEqual(['refused', 'changed'])
    expect((await find('00101'))?.name).toBe('张三')
  })
})
