import { afterAll, describe, expect, test } from 'vitest'
import { database, openDatabase } from '#app/platform/database.server.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { settings } from '#app/platform/settings.server.ts'
import { hashPassword } from './password.server.ts'
import { issueResetCode } from './reset-code.server.ts'
import { resetPassword } from './reset-password.server.ts'
import { readSession } from './read-session.server.ts'
import { ABSOLUTE_LIMIT_MS } from './session-store.server.ts'
import { signIn } from './sign-in.server.ts'

const PASSWORD = 'a quiet long sentence'

async function makeMember(): Promise<{ memberId: string; employeeNumber: string }> {
  const memberId = newId()
  const unitId = newId()
  const at = now()
  await database.orgUnit.create({ data: { id: unitId, path: `${unitId}/`, name: unitId, kind: 'branch' } })
  await database.member.create({
    data: {
      id: memberId,
      employeeNumber: memberId.slice(-8),
      name: '张三',
      unitId,
      politicalStatus: 'full',
      pseudonym: memberId,
      createdAt: at,
      updatedAt: at,
      posts: { create: [{ post: 'member' }, { post: 'finance' }] },
      grants: { create: [{ id: newId(), role: 'organizer', unitId, grantedAt: at }] },
      credential: { create: { passwordHash: await hashPassword(PASSWORD), changedAt: at } },
    },
  })
  return { memberId, employeeNumber: memberId.slice(-8) }
}

function claim(employeeNumber: string, password = PASSWORD, clientAddress = newId()) {
  return { employeeNumber, password, clientAddress, deviceToken: null, device: '测试' }
}

function sessionOf(cookies: Array<string>): string {
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

test('a right password opens a new session that carries posts and grants', async () => {
  const { memberId, employeeNumber } = await makeMember()
  const first = await signIn(claim(employeeNumber), now())
  const second = await signIn(claim(employeeNumber), now())
  if (!first.ok || !second.ok) throw new Error('refused')
  expect(sessionOf(first.cookies)).not.toBe(sessionOf(second.cookies))
  const { viewer } = await readSession(sessionOf(first.cookies))
  expect(viewer?.memberId).toBe(memberId)
  expect(viewer?.posts.toSorted()).toEqual(['finance', 'member'])
  expect(viewer?.grants.map((grant) => grant.role)).toEqual(['organizer'])
})

describe('what a session may do follows at once, whoever changes it', () => {
  /** A session that was read already, what of it is read now, and who writes to the database meanwhile. */
  async function known() {
    const { memberId, employeeNumber } = await makeMember()
    const signedIn = await signIn(claim(employeeNumber), now())
    if (!signedIn.ok) throw new Error('refused')
    const cookie = sessionOf(signedIn.cookies)
    const viewer = async () => (await readSession(cookie)).viewer
    const first = await viewer()
    if (!first) throw new Error('no session')
    expect(await viewer()).toEqual(first)
    return { memberId, first, viewer }
  }
  // Another connection, as that of a command of the operator: nothing tells the one that answers requests.
  const operator = openDatabase(settings.databaseUrl)
  afterAll(() => operator.$disconnect())

  test('posts and roles, given and taken', async () => {
    const { memberId, first, viewer } = await known()
    await operator.memberPost.create({ data: { memberId, post: 'procurement' } })
    expect((await viewer())?.posts).toContain('procurement')
    await operator.memberPost.deleteMany({ where: { memberId, post: 'finance' } })
    expect((await viewer())?.posts).not.toContain('finance')
    const grant = { id: newId(), memberId, role: 'auditor', unitId: first.unitId, grantedAt: now() }
    await operator.roleGrant.create({ data: grant })
    expect((await viewer())?.grants.map(({ role }) => role).toSorted()).toEqual(['auditor', 'organizer'])
    await operator.roleGrant.updateMany({ where: { id: grant.id }, data: { role: 'discipline' } })
    expect((await viewer())?.grants.map(({ role }) => role)).toContain('discipline')
    await operator.roleGrant.deleteMany({ where: { memberId } })
    expect((await viewer())?.grants).toEqual([])
  })

  test('name, unit and a password that must be changed', async () => {
    const { memberId, first, viewer } = await known()
    await operator.orgUnit.update({ where: { id: first.unitId }, data: { name: '改了名', path: 'moved/' } })
    expect(await viewer()).toMatchObject({ unitName: '改了名', unitPath: 'moved/' })
    expect((await viewer())?.grants[0]?.unitPath).toBe('moved/')
    await operator.member.update({ where: { id: memberId }, data: { name: '李四' } })
    expect((await viewer())?.name).toBe('李四')
    await operator.credential.update({ where: { memberId }, data: { mustChangeSince: now() } })
    expect((await viewer())?.mustChangePassword).toBe(true)
  })

  test('a member who has left, a session that was ended, one that is too old', async () => {
    const left = await known()
    await operator.member.update({ where: { id: left.memberId }, data: { leftOn: '2026-11-22' } })
    expect(await left.viewer()).toBeNull()
    const ended = await known()
    await operator.session.deleteMany({ where: { memberId: ended.memberId } })
    expect(await ended.viewer()).toBeNull()
    const old = await known()
    const createdAt = addMilliseconds(now(), -ABSOLUTE_LIMIT_MS)
    await operator.session.updateMany({ where: { memberId: old.memberId }, data: { createdAt } })
    expect(await old.viewer()).toBeNull()
  })

  test('a change that is taken back leaves no trace', async () => {
    const { memberId, first, viewer } = await known()
    const taken = operator.$transaction(async (tx) => {
      await tx.member.update({ where: { id: memberId }, data: { name: '未定' } })
      expect(await viewer()).toEqual(first)
      throw new Error('taken back')
    })
    await expect(taken).rejects.toThrow('taken back')
    expect(await viewer()).toEqual(first)
  })
})

test('wrong passwords slow one address down while the owner elsewhere still gets in', async () => {
  const { employeeNumber } = await makeMember()
  const attacker = newId()
  for (let tries = 0; tries < 6; tries++) await signIn(claim(employeeNumber, 'wrong', attacker), now())
  expect(await signIn(claim(employeeNumber, PASSWORD, attacker), now())).toMatchObject({
    ok: false,
    reason: 'wait',
  })
  expect(await signIn(claim(employeeNumber), now())).toMatchObject({ ok: true })
  expect(
    await signIn(claim(employeeNumber, PASSWORD, attacker), addMilliseconds(now(), 10_000)),
  ).toMatchObject({ ok: true })
})

test('a one-time code works once, ends all sessions, and refuses a weak password without being spent', async () => {
  const { memberId, employeeNumber } = await makeMember()
  const before = await signIn(claim(employeeNumber), now())
  if (!before.ok) throw new Error('refused')
  const { code } = await issueResetCode({ memberId }, memberId, now())
  const input = { employeeNumber, code: code.toLowerCase(), next: 'password1234', clientAddress: newId() }
  expect(await resetPassword(input, now())).toMatchObject({ ok: false, field: 'next' })
  expect(await resetPassword({ ...input, next: 'river stone lamp 7' }, now())).toEqual({ ok: true })
  expect(await resetPassword({ ...input, next: 'another river stone' }, now())).toMatchObject({
    ok: false,
    field: 'code',
  })
  expect((await readSession(sessionOf(before.cookies))).viewer).toBeNull()
  expect(await signIn(claim(employeeNumber, 'river stone lamp 7'), now())).toMatchObject({ ok: true })
})

test('five wrong codes void the code', async () => {
  const { memberId, employeeNumber } = await makeMember()
  const { code } = await issueResetCode({ memberId }, memberId, now())
  const next = 'river stone lamp 7'
  for (let tries = 0; tries < 5; tries++)
    await resetPassword({ employeeNumber, code: 'AAAAA-AAAAA', next, clientAddress: newId() }, now())
  expect(await resetPassword({ employeeNumber, code, next, clientAddress: newId() }, now())).toMatchObject({
    ok: false,
  })
})

test('no identifier of a session is in the database', async () => {
  const { employeeNumber } = await makeMember()
  const signedIn = await signIn(claim(employeeNumber), now())
  if (!signedIn.ok) throw new Error('refused')
  const secret = sessionOf(signedIn.cookies).match(/lianxue-session=([^;]+)/)?.[1] ?? ''
  const stored = await database.session.findMany()
  expect(secret.length).toBeGreaterThan(20)
  expect(JSON.stringify(stored)).not.toContain(secret)
})
