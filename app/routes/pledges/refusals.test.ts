import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { HANDWRITING, makeSigner } from '#tests/pledges/signing.ts'
import { softwarePasskey } from '#tests/pledges/software-passkey.ts'
import { hashPassword } from '#app/auth/password.server.ts'
import { beginRegistration, finishRegistration } from '#app/auth/passkeys/register-passkey.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { addMilliseconds, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { findPledge } from '#app/pledges/load-pledges.server.ts'
import { personalField } from '#app/pledges/personal-field.ts'
import { action, loader } from './pledge.tsx'
import { loader as readSigned } from './signed.tsx'

vi.hoisted(() => vi.stubEnv('LIANXUE_ORIGIN', 'https://lianxue.example.cn'))
afterAll(() => {
  vi.unstubAllEnvs()
})

const PASSWORD = 'a password of three words'
const PLEDGE = 'integrity-member'
const CLAUSE = '每次验收前独立核对三份询价单，结果当天写进台账。'
const Answer = z.object({ init: z.object({ status: z.number() }) })
const LINE = JSON.stringify([Array.from({ length: 50 }, (_, at) => [at / 100, 0.3, at, 0.5])])
let passwordHash: string
const pledge = findPledge(PLEDGE)

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD)
})

type Fields = Record<string, string>

function call(viewer: Viewer, id: string, fields?: Fields) {
  const context = { viewer, clientAddress: '10.0.0.1', nonce: '' }
  const request = fields
    ? new Request(`https://lianxue.example.cn/pledges/${id}`, {
        method: 'POST',
        body: new URLSearchParams(fields),
      })
    : new Request(`https://lianxue.example.cn/pledges/${id}`)
  return { request, context, params: { pledge: id, entry: id } }
}

/** The answer that a form gets, whether the route returns or throws it. */
async function post(viewer: Viewer, fields: Fields, id = PLEDGE) {
  try {
    const answer = await action(call(viewer, id, fields))
    return 'init' in answer
      ? { status: answer.init?.status ?? 200, data: answer.data }
      : { status: answer.status, data: null }
  } catch (thrown) {
    return { status: statusOf(thrown), data: null }
  }
}

/** The status of what a route throws. @throws what is no answer */
function statusOf(thrown: unknown): number {
  if (thrown instanceof Response) return thrown.status
  const answer = Answer.safeParse(thrown)
  if (!answer.success) throw thrown
  return answer.data.init.status
}

/** The status with which a page opens. */
function open(page: Promise<unknown>): Promise<{ status: number }> {
  return page.then(
    () => ({ status: 200 }),
    (thrown: unknown) => ({ status: statusOf(thrown) }),
  )
}

/** What a form that was filled in rightly sends. */
function form(change: Fields = {}): Fields {
  return {
    intent: 'sign',
    id: newId(),
    version: pledge?.contentVersion ?? '',
    [personalField(0)]: CLAUSE,
    strokes: JSON.stringify(HANDWRITING),
    password: PASSWORD,
    ...change,
  }
}

/** A member with a password; who has opened the page and read every clause unless told otherwise. */
async function reader({ reads = true } = {}): Promise<Viewer> {
  const viewer = await makeSigner()
  const { memberId } = viewer
  await database.credential.create({ data: { memberId, passwordHash, changedAt: now() } })
  await loader(call(viewer, PLEDGE))
  for (const { id } of reads ? (pledge?.clauses ?? []) : [])
    await post(viewer, { intent: 'read', clause: id, stay: 'yes' })
  return viewer
}

async function stored({ memberId }: Viewer) {
  return {
    signed: await database.pledgeSignature.count({ where: { memberId } }),
    handwriting: await database.pledgeStrokes.count({ where: { memberId } }),
    entries: await database.ledgerEntry.count({ where: { memberId } }),
    documents: await database.sealedDocument.count({ where: { memberId } }),
  }
}

/** Refused with a 4xx; nothing more is stored than before; exactly one audit entry, with nothing personal in it. */
async function expectRefused(
  viewer: Viewer,
  attempt: () => Promise<{ status: number }>,
  status: number,
  reason: string,
) {
  const before = await stored(viewer)
  const where = { actorId: viewer.memberId }
  const known = await database.auditEntry.count({ where })
  expect((await attempt()).status).toBe(status)
  expect(await stored(viewer)).toEqual(before)
  const written = await database.auditEntry.findMany({ where, orderBy: { id: 'asc' }, skip: known })
  expect(written.map(({ action, detail }) => [action, JSON.parse(detail).reason])).toEqual([
    ['pledge.refused', reason],
  ])
  const detail = written[0]?.detail ?? ''
  for (const personal of [viewer.name, viewer.employeeNumber, CLAUSE]) expect(detail).not.toContain(personal)
}

test.each<[string, Fields, number, string]>([
  ['an old version', { version: '0-000000000000' }, 409, 'old-version'],
  ['an empty pad', { strokes: '' }, 400, 'incomplete'],
  ['a straight line', { strokes: LINE }, 400, 'incomplete'],
  ['broken handwriting', { strokes: '[[[' }, 400, 'incomplete'],
  ['no clause of one’s own', { [personalField(0)]: '' }, 400, 'incomplete'],
  ['no password', { password: '' }, 400, 'no-password'],
  ['a wrong password', { password: 'another one' }, 400, 'wrong-password'],
  ['a broken form', { id: 'x' }, 400, 'malformed'],
])('%s: refused, nothing stored, one audit entry', async (_, change, status, reason) => {
  const viewer = await reader()
  await expectRefused(viewer, () => post(viewer, form(change)), status, reason)
})

test('a text that was not read', async () => {
  const viewer = await reader({ reads: false })
  await expectRefused(viewer, () => post(viewer, form()), 400, 'incomplete')
})

test('somebody else’s link: a pledge for another post, to read or to sign', async () => {
  const viewer = await reader()
  const read = () => open(loader(call(viewer, 'integrity-cadre')))
  await expectRefused(viewer, read, 403, 'not-asked')
  await expectRefused(viewer, () => post(viewer, form(), 'integrity-cadre'), 403, 'not-asked')
})

test('a second submission, a replayed one with another text, and one of somebody else', async () => {
  const viewer = await reader()
  const first = form()
  expect((await post(viewer, first)).status).toBe(302)
  expect(await stored(viewer)).toEqual({ signed: 1, handwriting: 1, entries: 1, documents: 1 })
  await expectRefused(viewer, () => post(viewer, form()), 409, 'already-signed')
  const changed = { ...first, [personalField(0)]: '签完以后才换上的另一条承诺，算不得数。' }
  await expectRefused(viewer, () => post(viewer, changed), 409, 'id-taken')
  const redrawn = { ...first, strokes: JSON.stringify([...HANDWRITING].reverse()) }
  await expectRefused(viewer, () => post(viewer, redrawn), 409, 'id-taken')
  const thief = await reader()
  await expectRefused(thief, () => post(thief, first), 409, 'id-taken')
  // A retry of the very same form is no second signature: it is told the first result.
  expect((await post(viewer, first)).status).toBe(302)
  expect((await stored(viewer)).signed).toBe(1)
  expect(await open(readSigned(call(thief, first.id ?? '')))).toEqual({ status: 404 })
  const looked = await database.auditEntry.findMany({
    where: { actorId: thief.memberId, action: 'access.refused' },
  })
  expect(looked.map(({ subject }) => subject)).toEqual([viewer.memberId])
})

test('a passkey’s confirmation: replayed, over a changed text, expired', async () => {
  const viewer = await reader()
  const device = softwarePasskey()
  const { nonce = '', options = '' } = (await beginRegistration(database, device.site, viewer, now())) ?? {}
  const made = { nonce, name: '手机', answer: device.register(options) }
  expect(await finishRegistration(database, device.site, viewer, made, now())).toEqual({ ok: true })
  const sent = form({ password: '' })
  const confirmed = async (): Promise<Fields> => {
    const { data } = await post(viewer, { ...sent, intent: 'ask' })
    const question = data?.question
    expect(question).toBeDefined()
    return {
      ...sent,
      passkeyNonce: question?.nonce ?? '',
      passkeyAnswer: device.answer(question?.options ?? '{}'),
    }
  }
  const first = await confirmed()
  const changed = { ...first, [personalField(0)]: '确认以后才换上的另一条承诺，算不得数。' }
  await expectRefused(viewer, () => post(viewer, changed), 409, 'passkey-changed')
  await expectRefused(viewer, () => post(viewer, first), 409, 'passkey-gone')
  const late = await confirmed()
  await database.passkeyChallenge.updateMany({
    where: { memberId: viewer.memberId },
    data: { expiresAt: addMilliseconds(now(), -1) },
  })
  await expectRefused(viewer, () => post(viewer, late), 409, 'passkey-expired')
  expect((await post(viewer, await confirmed())).status).toBe(302)
})
