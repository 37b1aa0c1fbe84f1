import { expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { input, makeSigner, readAll, signTools } from '#tests/pledges/signing.ts'
import { softwarePasskey, type Misbehaviour } from '#tests/pledges/software-passkey.ts'
import { removePasskey, listPasskeys } from '#app/auth/passkeys/passkeys.server.ts'
import { beginRegistration, finishRegistration } from '#app/auth/passkeys/register-passkey.server.ts'
import { checkPasskey } from '#app/auth/passkeys/sign-with-passkey.server.ts'
import { parsePayload } from '#app/ledger/entry-row.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { addMilliseconds, now, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readPledgePayload } from '../pledge-payload.server.ts'
import type { SigningInput } from '../prepare-signing.server.ts'
import { levelOf } from '../signature-level.ts'
import { signPledge, type SignPledgeInput } from '../sign-pledge.server.ts'
import { beginPasskeySigning } from './begin-passkey-signing.server.ts'
import { checkConfirmation } from './check-confirmation.ts'

const pledge = samplePledge()
type Device = ReturnType<typeof softwarePasskey>

async function registered(viewer: Viewer, device = softwarePasskey(), wrong: Misbehaviour = {}) {
  const question = await beginRegistration(database, device.site, viewer, now())
  const { nonce = '', options = '' } = question ?? {}
  const answer = device.register(options, wrong)
  const outcome = await finishRegistration(
    database,
    device.site,
    viewer,
    { nonce, name: '手机', answer },
    now(),
  )
  return { device, outcome }
}

/** A member with a passkey who has read the pledge. */
async function readySigner() {
  const viewer = await makeSigner()
  const { device } = await registered(viewer)
  await readAll(viewer, pledge)
  return { viewer, device }
}

async function ask(viewer: Viewer, device: Device, form: SigningInput) {
  const begun = await beginPasskeySigning(database, device.site, viewer, pledge, form, now())
  if (!begun.ok) throw new Error(begun.reason)
  return begun.question
}

function send(viewer: Viewer, device: Device, form: SignPledgeInput, at: Instant = now()) {
  const tools = {
    ...signTools,
    checkPasskey: (subject: string, answer: { nonce: string; answer: string }) =>
      checkPasskey(database, device.site, viewer.memberId, subject, answer, at),
  }
  return signPledge(tools, viewer, pledge, { ...form, password: '' }, at)
}

async function expectNothingSigned({ memberId }: Viewer): Promise<void> {
  expect(await database.ledgerEntry.count({ where: { memberId } })).toBe(0)
  expect(await database.pledgeStrokes.count({ where: { memberId } })).toBe(0)
}

test('a pledge confirmed by passkey carries a signature that checks with nothing but the entry', async () => {
  const { viewer, device } = await readySigner()
  const form = input(pledge)
  const { nonce, options } = await ask(viewer, device, form)
  const passkey = { nonce, answer: device.answer(options) }
  expect(await send(viewer, device, { ...form, passkey })).toEqual({ ok: true, entryId: form.id })

  const row = await database.ledgerEntry.findUniqueOrThrow({ where: { id: form.id } })
  const payload = parsePayload(row.payload)
  expect(await checkConfirmation(form.id, payload)).toBe('valid')
  const signed = readPledgePayload(payload)
  expect(signed).toMatchObject({ factor: 'passkey', passkey: { rpId: 'lianxue.example.cn' } })
  // Four conditions of the law, each with its means, and no verdict on reliability.
  const level = levelOf(signed)
  expect(level.conditions.map(({ standing }) => standing)).toEqual(Array(4).fill('有技术措施'))
  expect(level.limit).toContain('本平台不作结论')

  for (const changed of [
    { personalClauses: ['改过的承诺事项，与签的不同。'] },
    { strokesHash: '0'.repeat(64) },
    { year: 2031 },
  ])
    expect(await checkConfirmation(form.id, { ...payload, ...changed })).toBe('invalid')
  expect(await checkConfirmation('another-entry', payload)).toBe('invalid')
  // Sent again as it was, it is answered with the first result.
  expect(await send(viewer, device, { ...form, passkey })).toEqual({ ok: true, entryId: form.id })
})

test('what was changed after the question is not what was confirmed', async () => {
  const { viewer, device } = await readySigner()
  const form = input(pledge)
  const { nonce, options } = await ask(viewer, device, form)
  const passkey = { nonce, answer: device.answer(options) }
  const changed = { ...form, personalClauses: ['另一条承诺，确认以后才换上的。'], passkey }
  expect(await send(viewer, device, changed)).toMatchObject({ reason: 'passkey-changed' })
  // The question is gone with the attempt: the right form can't use it either.
  expect(await send(viewer, device, { ...form, passkey })).toMatchObject({ reason: 'passkey-gone' })
  await expectNothingSigned(viewer)
})

test.each<[string, Misbehaviour]>([
  ['another origin', { origin: 'https://lianxue.example.com' }],
  ['another site', { rpId: 'example.com' }],
  ['a device that nobody unlocked', { isUnlocked: false }],
])('an answer from %s is refused', async (_, wrong) => {
  const { viewer, device } = await readySigner()
  const form = input(pledge)
  const { nonce, options } = await ask(viewer, device, form)
  const passkey = { nonce, answer: device.answer(options, wrong) }
  expect(await send(viewer, device, { ...form, passkey })).toMatchObject({ reason: 'passkey-refused' })
  await expectNothingSigned(viewer)
  expect((await registered(viewer, softwarePasskey(), wrong)).outcome).toMatchObject({ reason: 'unproven' })
})

test('somebody else’s passkey, question or late answer confirms nothing', async () => {
  const { viewer, device } = await readySigner()
  const other = await readySigner()
  const form = input(pledge)
  const first = await ask(viewer, device, form)
  const borrowed = { nonce: first.nonce, answer: other.device.answer(first.options) }
  expect(await send(viewer, device, { ...form, passkey: borrowed })).toMatchObject({
    reason: 'passkey-refused',
  })

  const second = await ask(viewer, device, form)
  const stolen = { nonce: second.nonce, answer: other.device.answer(second.options) }
  expect(await send(other.viewer, other.device, { ...form, passkey: stolen })).toMatchObject({
    reason: 'passkey-gone',
  })

  const late = addMilliseconds(now(), 5 * 60_000 + 1000)
  const answer = { nonce: second.nonce, answer: device.answer(second.options) }
  expect(await send(viewer, device, { ...form, passkey: answer }, late)).toMatchObject({
    reason: 'passkey-expired',
  })
  await expectNothingSigned(viewer)
  await expectNothingSigned(other.viewer)
})

test('nothing is asked of a passkey before the form is complete, or of who has none', async () => {
  const viewer = await makeSigner()
  const { site } = softwarePasskey()
  await readAll(viewer, pledge)
  const begin = (form: SigningInput) => beginPasskeySigning(database, site, viewer, pledge, form, now())
  expect(await begin(input(pledge, { strokes: '' }))).toMatchObject({
    reason: 'incomplete',
    strokes: 'empty',
  })
  expect(await begin(input(pledge))).toMatchObject({ reason: 'no-passkey' })
  expect(await beginPasskeySigning(database, null, viewer, pledge, input(pledge), now())).toMatchObject({
    reason: 'no-passkey',
  })
})

test('a passkey is registered once, and removed by its owner alone', async () => {
  const viewer = await makeSigner()
  const stranger = await makeSigner()
  const { device } = await registered(viewer)
  expect((await registered(stranger, device)).outcome).toMatchObject({ reason: 'known' })
  const [passkey] = await listPasskeys(database, viewer.memberId)
  expect(passkey).toMatchObject({ name: '手机', custody: 'single-device', usedAt: null })
  expect(await removePasskey(database, stranger, passkey?.id ?? '', now())).toBe(false)
  expect(await removePasskey(database, viewer, passkey?.id ?? '', now())).toBe(true)
  expect(await listPasskeys(database, viewer.memberId)).toEqual([])
})
