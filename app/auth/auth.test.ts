import { expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { hashPassword } from './password.server.ts'
import { issueResetCode } from './reset-code.server.ts'
import { resetPassword } from './reset-password.server.ts'
import { readSession } from './read-session.server.ts'
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
