import { beforeEach, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { addUnit } from './add-unit.server.ts'
import { countUnits, findUnit, findUnits, findUnitsAbovePartyGroups } from './find-units.server.ts'
import { moveUnit } from './move-unit.server.ts'
import { removeUnit } from './remove-unit.server.ts'
import { renameUnit } from './rename-unit.server.ts'
import type { Unit } from './unit.ts'

const NOW = '2026-11-22T02:00:00.000Z'
const UNITS: ReadonlyArray<Unit> = [
  { id: 'g', path: 'g/', name: '集团党委', kind: 'group', parentId: null },
  { id: 'n', path: 'g/n/', name: '北方公司党委', kind: 'committee', parentId: 'g' },
  { id: 'w', path: 'g/n/w/', name: '风电党总支', kind: 'general-branch', parentId: 'n' },
  { id: 'w2', path: 'g/n/w/w2/', name: '第二党支部', kind: 'branch', parentId: 'w' },
  { id: 'w10', path: 'g/n/w/w10/', name: '第十党支部', kind: 'branch', parentId: 'w' },
  { id: 's', path: 'g/s/', name: '南方公司党委', kind: 'committee', parentId: 'g' },
]

beforeEach(async () => {
  await database.member.deleteMany()
  for (const { id } of await database.orgUnit.findMany({ orderBy: { path: 'desc' } }))
    await database.orgUnit.delete({ where: { id } })
  await database.orgUnit.createMany({ data: [...UNITS] })
  const member = { politicalStatus: 'full', createdAt: NOW, updatedAt: NOW }
  await database.member.createMany({
    data: [
      { ...member, id: 'a', employeeNumber: 'a', name: '甲', unitId: 'w2', pseudonym: 'a' },
      { ...member, id: 'b', employeeNumber: 'b', name: '乙', unitId: 'w', pseudonym: 'b' },
      {
        ...member,
        id: 'c',
        employeeNumber: 'c',
        name: '丙',
        unitId: 'w2',
        pseudonym: 'c',
        leftOn: '2026-01-01',
      },
    ],
  })
})

function unit(id: string): Unit {
  const found = UNITS.find((other) => other.id === id)
  if (!found) throw new Error(id)
  return found
}

it('offers the units in the order of the tree, and party groups only where they can be chosen', async () => {
  const group = { id: 'p', path: 'g/n/w/w2/p/', name: '第一党小组', kind: 'party-group', parentId: 'w2' }
  await database.orgUnit.create({ data: group })
  const ids = (units: ReadonlyArray<Unit>) => units.map(({ id }) => id)
  expect(ids(await findUnits(database, ['g/n/w/']))).toEqual(['w', 'w2', 'p', 'w10'])
  expect(ids(await findUnitsAbovePartyGroups(database, ['g/n/w/']))).toEqual(['w', 'w2', 'w10'])
  expect(await findUnits(database, ['g/_/'])).toEqual([])
})

it('shows only the units of the scopes, and counts present members upwards', async () => {
  expect((await findUnits(database, ['g/n/'])).map(({ id }) => id)).toEqual(['n', 'w', 'w2', 'w10'])
  expect(await findUnits(database, [])).toEqual([])
  expect(await findUnit(database, ['g/n/'], 's')).toBeNull()
  const counts = new Map(
    (await countUnits(database, [''])).map(({ id, members, subtreeMembers }) => [
      id,
      [members, subtreeMembers],
    ]),
  )
  expect(counts.get('w')).toEqual([1, 2])
  expect(counts.get('g')).toEqual([0, 2])
  expect(counts.get('s')).toEqual([0, 0])
})

it('moves a unit with everything below it', async () => {
  expect(await moveUnit(database, 'actor', unit('w'), unit('s'), NOW)).toEqual({ ok: true })
  const paths = (await database.orgUnit.findMany({ orderBy: { id: 'asc' } })).map(({ path }) => path)
  expect(paths).toEqual(['g/', 'g/n/', 'g/s/', 'g/s/w/', 'g/s/w/w10/', 'g/s/w/w2/'])
  expect(await database.auditEntry.count({ where: { action: 'unit.moved', subject: 'w' } })).toBe(1)
})

it('refuses moves that would break the tree', async () => {
  expect(await moveUnit(database, 'actor', unit('g'), unit('n'), NOW)).toEqual({ ok: false, reason: 'root' })
  expect(await moveUnit(database, 'actor', unit('n'), unit('w'), NOW)).toEqual({
    ok: false,
    reason: 'into-itself',
  })
  expect(await moveUnit(database, 'actor', unit('s'), unit('w2'), NOW)).toEqual({
    ok: false,
    reason: 'wrong-level',
  })
  expect(await database.orgUnit.findMany({ orderBy: { id: 'asc' } })).toEqual(
    [...UNITS].sort((left, right) => (left.id < right.id ? -1 : 1)),
  )
})

it('keeps names apart under one parent, however they are written', async () => {
  expect(await addUnit(database, 'actor', unit('w'), { name: '第2支部', kind: 'branch' }, NOW)).toEqual({
    ok: false,
    reason: 'name-taken',
  })
  expect(await renameUnit(database, 'actor', unit('w10'), '第二支部', NOW)).toEqual({
    ok: false,
    reason: 'name-taken',
  })
  expect(await addUnit(database, 'actor', unit('w'), { name: '又一党委', kind: 'committee' }, NOW)).toEqual({
    ok: false,
    reason: 'wrong-level',
  })
  expect(
    await addUnit(database, 'actor', unit('s'), { name: '第二党支部', kind: 'branch' }, NOW),
  ).toMatchObject({ ok: true })
})

it('removes only what was never used', async () => {
  expect(await removeUnit(database, 'actor', unit('w2'), NOW)).toEqual({ ok: false, reason: 'in-use' })
  const exam = { id: 'e', title: '考试', unitId: 'w10', opensAt: NOW, closesAt: NOW, rules: '{}' }
  await database.exam.create({ data: { ...exam, createdAt: NOW, createdBy: 'a', updatedAt: NOW } })
  expect(await removeUnit(database, 'actor', unit('w10'), NOW)).toEqual({ ok: false, reason: 'in-use' })
  await database.exam.delete({ where: { id: 'e' } })
  const question = { id: 'q', unitId: 'w10', createdBy: 'a', createdAt: NOW, newestVersion: 1 }
  await database.bankQuestion.create({ data: question })
  expect(await removeUnit(database, 'actor', unit('w10'), NOW)).toEqual({ ok: false, reason: 'in-use' })
  await database.bankQuestion.delete({ where: { id: 'q' } })
  expect(await removeUnit(database, 'actor', unit('w10'), NOW)).toEqual({ ok: true })
  expect(await removeUnit(database, 'actor', unit('g'), NOW)).toEqual({ ok: false, reason: 'root' })
})
