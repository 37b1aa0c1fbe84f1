import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { makeWorkbook, type FixtureCell } from '#tests/fixtures/make-workbook.ts'
import { applyRoster, type ApplyOutcome } from './apply-roster.server.ts'
import { NO_CHOICES, type ImportChoices } from './choices.server.ts'
import type { Importer } from './importer.ts'
import type { RosterPlan } from './plan.ts'
import { previewRoster, readRosterFile } from './preview-roster.server.ts'

const NOW = '2026-11-22T02:00:00.000Z'
const TODAY = '2026-11-22'
const HEAD = ['工号', '姓名', '党委', '所在党支部', '政治面貌', '职务', '入党日期']
const EVERYTHING: Importer = { memberId: null, scopes: [''] }
const NORTH: Importer = { memberId: 'organizer', scopes: ['g/n/'] }

const UNITS = [
  { id: 'g', path: 'g/', name: '集团党委', kind: 'group', parentId: null },
  { id: 'n', path: 'g/n/', name: '北方公司党委', kind: 'committee', parentId: 'g' },
  { id: 's', path: 'g/s/', name: '南方公司党委', kind: 'committee', parentId: 'g' },
  { id: 'n1', path: 'g/n/n1/', name: '第一党支部', kind: 'branch', parentId: 'n' },
  { id: 'n2', path: 'g/n/n2/', name: '第二党支部', kind: 'branch', parentId: 'n' },
  { id: 's1', path: 'g/s/s1/', name: '第一党支部', kind: 'branch', parentId: 's' },
]

function member(employeeNumber: string, name: string, unitId: string) {
  return {
    id: `id-${employeeNumber}`,
    employeeNumber,
    name,
    unitId,
    politicalStatus: 'full',
    joinedPartyOn: '2010-07-01',
    joinedUnitOn: null,
    pseudonym: employeeNumber,
    createdAt: NOW,
    updatedAt: NOW,
  }
}

beforeEach(async () => {
  await database.memberPost.deleteMany()
  await database.session.deleteMany()
  await database.roleGrant.deleteMany()
  await database.member.deleteMany()
  for (const unit of await database.orgUnit.findMany({ orderBy: { path: 'desc' } }))
    await database.orgUnit.delete({ where: { id: unit.id } })
  await database.orgUnit.createMany({ data: UNITS })
  await database.member.createMany({
    data: [
      member('00101', '张三', 'n1'),
      member('00102', '李四', 'n1'),
      member('00103', '王五', 'n2'),
      member('00201', '赵六', 's1'),
    ],
  })
  await database.memberPost.createMany({
    data: ['00101', '00102', '00103', '00201'].map((number) => ({
      memberId: `id-${number}`,
      post: 'member',
    })),
  })
})

type Run = { plan: RosterPlan; outcome: ApplyOutcome }

/** Previews and applies at once, good rows only. */
async function importRows(
  rows: ReadonlyArray<ReadonlyArray<FixtureCell>>,
  options: {
    importer?: Importer
    scopeId?: string
    choices?: Partial<ImportChoices>
    head?: ReadonlyArray<string>
  } = {},
): Promise<Run> {
  const { importer = EVERYTHING, scopeId = 'g', head = HEAD } = options
  const choices = { ...NO_CHOICES, ...options.choices }
  const read = readRosterFile(makeWorkbook([{ name: '名册', rows: [head, ...rows] }]), choices, TODAY)
  const scope = UNITS.find(({ id }) => id === scopeId)
  if (!read.ok || !scope) throw new Error('not readable')
  const preview = await previewRoster(database, importer, scope, read.roster, choices, TODAY)
  const input = {
    scope,
    roster: read.roster,
    choices,
    fileName: '名册.xlsx',
    fileHash: 'hash',
    previewHash: preview.hash,
    acceptGoodRows: true,
  }
  return { plan: preview.plan, outcome: await applyRoster(database, importer, input, NOW) }
}

const find = (employeeNumber: string) =>
  database.member.findUnique({ where: { employeeNumber }, include: { posts: true } })
const sentences = (plan: RosterPlan) =>
  plan.rows.flatMap(({ findings }) => findings.map(({ sentence }) => sentence)).join()
const everything = async () =>
  JSON.stringify([
    await database.member.findMany({ orderBy: { id: 'asc' } }),
    await database.memberPost.findMany({ orderBy: [{ memberId: 'asc' }, { post: 'asc' }] }),
    await database.orgUnit.findMany({ orderBy: { id: 'asc' } }),
  ])

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

describe('applying', () => {
  it('refuses when a member changed since the preview, and when bad rows were not accepted', async () => {
    const read = readRosterFile(
      makeWorkbook([
        { name: '名册', rows: [HEAD, ['00101', '张三', '', '第二党支部'], ['', '无号', '', '第二党支部']] },
      ]),
      NO_CHOICES,
      TODAY,
    )
    const scope = UNITS[0]
    if (!read.ok || !scope) throw new Error('not readable')
    const preview = await previewRoster(database, EVERYTHING, scope, read.roster, NO_CHOICES, TODAY)
    const input = {
      scope,
      roster: read.roster,
      choices: NO_CHOICES,
      fileName: '',
      fileHash: '',
      previewHash: preview.hash,
      acceptGoodRows: true,
    }
    const before = await everything()
    expect(await applyRoster(database, EVERYTHING, { ...input, acceptGoodRows: false }, NOW)).toEqual({
      ok: false,
      reason: 'refused-rows',
    })
    expect(await everything()).toBe(before)
    await database.member.update({ where: { id: 'id-00101' }, data: { joinedUnitOn: '2020-01-01' } })
    const changed = await everything()
    expect(await applyRoster(database, EVERYTHING, input, NOW)).toEqual({ ok: false, reason: 'changed' })
    expect(await everything()).toBe(changed)
  })

  it('writes nothing at all when a statement fails half-way', async () => {
    const before = await everything()
    const read = readRosterFile(
      makeWorkbook([{ name: '名册', rows: [HEAD, ['00101', '张三', '', '第二党支部']] }]),
      NO_CHOICES,
      TODAY,
    )
    const scope = UNITS[0]
    if (!read.ok || !scope) throw new Error('not readable')
    const preview = await previewRoster(database, EVERYTHING, scope, read.roster, NO_CHOICES, TODAY)
    const input = {
      scope,
      roster: read.roster,
      choices: NO_CHOICES,
      fileName: '',
      fileHash: '',
      previewHash: preview.hash,
      acceptGoodRows: true,
    }
    const fail = () => Promise.reject(new Error('disk full'))
    await expect(applyRoster(database, EVERYTHING, input, NOW, fail)).rejects.toThrow('disk full')
    expect(await everything()).toBe(before)
  })

  it('imports a thousand rows within seconds', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => [
      `B${10_000 + index}`,
      `张${'一二三四五六七八九十'[index % 10]}`,
      '',
      '第二党支部',
      '正式党员',
      index % 7 === 0 ? '组织委员' : '',
      '2010-07-01',
    ])
    const started = performance.now()
    const { outcome } = await importRows(rows)
    const again = performance.now()
    const changed = rows.map((row, index) =>
      row.map((cell, column) =>
        column === 6 ? `2011-07-${String(1 + (index % 28)).padStart(2, '0')}` : cell,
      ),
    )
    const second = await importRows(changed)
    const ended = performance.now()
    expect(outcome).toMatchObject({ ok: true, counts: { new: 1_000 } })
    expect(second.outcome).toMatchObject({ ok: true, counts: { changed: 1_000 } })
    if (process.env.ROSTER_TIMES)
      process.stdout.write(`add ${Math.round(again - started)} ms, change ${Math.round(ended - again)} ms\n`)
    expect(again - started).toBeLessThan(30_000)
  }, 60_000)
})
