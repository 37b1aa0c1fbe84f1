import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { grantRole } from '#app/members/grants/grant-role.server.ts'
import { withdrawRole } from '#app/members/grants/withdraw-role.server.ts'
import type { Unit } from '#app/members/units/unit.ts'
import { addMember } from './add-member.server.ts'
import { changeMember } from './change-member.server.ts'
import { findMember, type ManagedMember } from './find-member.server.ts'
import { findMembers } from './find-members.server.ts'
import { markLeft } from './mark-left.server.ts'
import { readMemberFilter, readMemberSort } from './member-filter.ts'
import { NewMemberForm, type NewMemberInput } from './member-form.server.ts'
import { takeBack } from './take-back.server.ts'
import { transferMember } from './transfer-member.server.ts'

const NOW = '2026-11-22T02:00:00.000Z'
const ROOT: Unit = { id: 'g', path: 'g/', name: '集团党委', kind: 'group', parentId: null }
const NORTH: Unit = { id: 'n', path: 'g/n/', name: '北方公司党委', kind: 'committee', parentId: 'g' }
const SOUTH: Unit = { id: 's', path: 'g/s/', name: '南方公司党委', kind: 'committee', parentId: 'g' }
const ZHANG: NewMemberInput = {
  employeeNumber: 'A1',
  name: '张三',
  unit: 'n',
  politicalStatus: 'full',
  joinedPartyOn: null,
  joinedUnitOn: null,
  posts: ['finance'],
}

beforeEach(async () => {
  for (const table of [database.memberPost, database.roleGrant, database.session, database.credential])
    await Reflect.apply(table.deleteMany, table, [])
  await database.member.deleteMany()
  for (const { id } of await database.orgUnit.findMany({ orderBy: { path: 'desc' } }))
    await database.orgUnit.delete({ where: { id } })
  await database.orgUnit.createMany({ data: [ROOT, NORTH, SOUTH] })
})

async function add(input: Partial<NewMemberInput> = {}, unit: Unit = NORTH): Promise<ManagedMember> {
  const added = await addMember(database, 'actor', unit, { ...ZHANG, ...input }, NOW)
  const member = added.ok ? await findMember(database, [''], added.id) : null
  if (!member) throw new Error('not added')
  return member
}

const names = async (scopes: ReadonlyArray<string>, query: string) => {
  const search = new URLSearchParams(query)
  const { lines } = await findMembers(database, {
    scopes,
    filter: readMemberFilter(search),
    sort: readMemberSort(search),
    skip: 0,
    take: 50,
  })
  return lines.map(({ name }) => name)
}

describe('members by hand', () => {
  it('adds one, with the post that goes with being a Party member, and never the same 工号 twice', async () => {
    const member = await add()
    expect(member).toMatchObject({
      name: '张三',
      posts: ['member', 'finance'],
      unit: { id: 'n' },
      passwordChangedAt: null,
    })
    expect(await addMember(database, 'actor', NORTH, { ...ZHANG, employeeNumber: 'a1' }, NOW)).toEqual({
      ok: false,
      reason: 'number-taken',
    })
  })

  it('finds a member only within the scopes', async () => {
    const { id } = await add()
    expect(await findMember(database, ['g/s/'], id)).toBeNull()
    expect(await findMember(database, [], id)).toBeNull()
    expect(await findMember(database, ['g/n/', 'g/s/'], id)).toMatchObject({ id })
  })

  it('changes facts and posts, and writes nothing when nothing differs', async () => {
    const member = await add()
    const input = {
      name: '张三',
      politicalStatus: 'probationary' as const,
      joinedPartyOn: '2026-03-01',
      joinedUnitOn: null,
      posts: [],
    }
    expect(await changeMember(database, 'actor', member, input, NOW)).toBe(3)
    const changed = await findMember(database, [''], member.id)
    expect(changed).toMatchObject({ politicalStatus: 'probationary', posts: ['member'] })
    expect(changed && (await changeMember(database, 'actor', changed, input, NOW))).toBe(0)
    expect(await database.auditEntry.count({ where: { subject: member.id, action: 'member.changed' } })).toBe(
      1,
    )
  })

  it('transfers, lets go and takes back', async () => {
    const member = await add()
    await transferMember(database, 'actor', member, SOUTH, NOW)
    await database.session.create({
      data: { idHash: 'h', memberId: member.id, createdAt: NOW, expiresAt: NOW, device: '' },
    })
    expect(await markLeft(database, 'actor', member, '2026-11-23', NOW)).toEqual({
      ok: false,
      reason: 'in-future',
    })
    expect(await markLeft(database, member.id, member, '2026-11-22', NOW)).toEqual({
      ok: false,
      reason: 'oneself',
    })
    expect(await markLeft(database, 'actor', member, '2026-11-22', NOW)).toEqual({ ok: true })
    expect(await database.session.count()).toBe(0)
    const left = await findMember(database, ['g/s/'], member.id)
    expect(left?.leftOn).toBe('2026-11-22')
    if (left) await takeBack(database, 'actor', left, NOW)
    expect((await findMember(database, [''], member.id))?.leftOn).toBeNull()
  })

  it('does not let go who holds a role', async () => {
    const { id } = await add()
    await grantRole(database, 'actor', { employeeNumber: 'A1', role: 'secretary', unit: NORTH }, NOW)
    const holder = await findMember(database, [''], id)
    expect(holder && (await markLeft(database, 'actor', holder, '2026-11-22', NOW))).toEqual({
      ok: false,
      reason: 'has-roles',
    })
  })
})

describe('the list', () => {
  it('searches, filters and orders within the scopes', async () => {
    await add()
    await add({ employeeNumber: 'B2', name: '李四', posts: [], politicalStatus: 'masses' }, SOUTH)
    expect(await names([''], '')).toEqual(['张三', '李四'])
    expect(await names([''], 'sort=employeeNumber&direction=descending')).toEqual(['李四', '张三'])
    expect(await names([''], 'q=南方')).toEqual(['李四'])
    expect(await names([''], 'q=A1')).toEqual(['张三'])
    expect(await names([''], 'post=finance')).toEqual(['张三'])
    expect(await names([''], 'status=masses')).toEqual(['李四'])
    expect(await names([''], 'unit=s')).toEqual(['李四'])
    expect(await names(['g/n/'], 'unit=s')).toEqual([])
    expect(await names(['g/n/'], '')).toEqual(['张三'])
    expect(await names([], '')).toEqual([])
    expect(await names([''], 'state=left')).toEqual([])
    expect(await names([''], 'state=without-password')).toEqual(['张三', '李四'])
  })
})

describe('roles', () => {
  it('grants once, refuses strangers, and keeps unlimited roles at the root', async () => {
    await add()
    const grant = (input: Partial<Parameters<typeof grantRole>[2]>) =>
      grantRole(database, 'actor', { employeeNumber: 'A1', role: 'secretary', unit: NORTH, ...input }, NOW)
    expect(await grant({})).toEqual({ ok: true })
    expect(await grant({})).toEqual({ ok: true })
    expect(await database.roleGrant.count()).toBe(1)
    expect(await database.auditEntry.count({ where: { action: 'role.granted' } })).toBeGreaterThan(0)
    expect(await grant({ employeeNumber: 'zz' })).toEqual({ ok: false, reason: 'no-member' })
    expect(await grant({ role: 'admin' })).toEqual({ ok: false, reason: 'needs-root' })
  })

  it('never withdraws the last administrator who can sign in', async () => {
    const first = await add()
    const second = await add({ employeeNumber: 'B2', name: '李四' })
    const credential = { passwordHash: 'x', changedAt: NOW }
    await database.credential.create({ data: { memberId: first.id, ...credential } })
    for (const employeeNumber of ['A1', 'B2'])
      await grantRole(database, 'actor', { employeeNumber, role: 'admin', unit: ROOT }, NOW)
    const grantOf = async (memberId: string) =>
      (await database.roleGrant.findFirstOrThrow({ where: { memberId } })).id
    expect(await withdrawRole(database, 'actor', await grantOf(first.id), NOW)).toEqual({
      ok: false,
      reason: 'last-admin',
    })
    await database.credential.create({ data: { memberId: second.id, ...credential } })
    expect(await withdrawRole(database, 'actor', await grantOf(first.id), NOW)).toEqual({ ok: true })
    expect(await withdrawRole(database, 'actor', await grantOf(second.id), NOW)).toEqual({
      ok: false,
      reason: 'last-admin',
    })
  })
})

describe('the form of a new member', () => {
  it('brings what was typed into the form of the roster', () => {
    const typed = {
      employeeNumber: ' ａ１ ',
      name: '买买提 • 艾力',
      unit: 'n',
      politicalStatus: 'full',
      posts: 'finance',
    }
    expect(NewMemberForm.parse(typed)).toMatchObject({
      employeeNumber: 'a1',
      name: '买买提·艾力',
      posts: ['finance'],
      joinedPartyOn: null,
    })
  })

  it.each([
    ['employeeNumber', { employeeNumber: '张三' }],
    ['employeeNumber', { employeeNumber: undefined }],
    ['name', { name: ' ' }],
    ['joinedPartyOn', { joinedPartyOn: '2026-02-30' }],
    ['politicalStatus', { politicalStatus: 'king' }],
  ])('refuses a wrong %s', (field, change) => {
    const parsed = NewMemberForm.safeParse({
      employeeNumber: 'a1',
      name: '张三',
      unit: 'n',
      politicalStatus: 'full',
      ...change,
    })
    expect(parsed.error?.issues[0]?.path).toEqual([field])
  })
})
