import { expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { input, makeSigner, PASSWORD, readAll, signTools } from '#tests/pledges/signing.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { signPledge } from '../sign-pledge.server.ts'
import { agreeToSigning } from './agree-to-signing.server.ts'
import { signingAgreement } from './load-agreement.server.ts'

const agreement = signingAgreement()

function consent(change: object = {}) {
  return { id: newId(), contentVersion: agreement.contentVersion, password: PASSWORD, ...change }
}

test('the first pledge waits for the agreement, whose whole text is then an entry that the pledge names', async () => {
  const viewer = await makeSigner({ agreed: false })
  const pledge = samplePledge()
  await readAll(viewer, pledge)
  const sent = input(pledge)
  expect(await signPledge(signTools, viewer, pledge, sent, now())).toEqual({
    ok: false,
    reason: 'no-agreement',
  })
  const given = consent()
  expect(await agreeToSigning(signTools, viewer, agreement, given, now())).toEqual({ ok: true })
  expect(await signPledge(signTools, viewer, pledge, sent, now())).toMatchObject({ ok: true })
  const [agreed, signed] = await database.ledgerEntry.findMany({
    where: { memberId: viewer.memberId },
    orderBy: { counter: 'asc' },
  })
  expect(agreed).toMatchObject({
    id: given.id,
    kind: 'signing.agreed',
    contentVersion: agreement.contentVersion,
  })
  expect(JSON.parse(agreed?.payload ?? '')).toMatchObject({
    textHash: agreement.textHash,
    text: { clauses: agreement.clauses },
    factor: 'password',
  })
  expect(JSON.parse(signed?.payload ?? '')).toMatchObject({
    agreement: { entryId: given.id, version: agreement.version },
  })
})

test('it is given once, also from two windows at once', async () => {
  const viewer = await makeSigner({ agreed: false })
  const outcomes = await Promise.all(
    [consent(), consent(), consent()].map((one) => agreeToSigning(signTools, viewer, agreement, one, now())),
  )
  for (const outcome of outcomes) expect(outcome).toEqual({ ok: true })
  expect(await database.ledgerEntry.count({ where: { memberId: viewer.memberId } })).toBe(1)
})

test.each([
  ['another wording', { contentVersion: '0-000000000000' }, 'old-version'],
  ['no password', { password: '' }, 'no-password'],
  ['a wrong password', { password: 'another' }, 'wrong-password'],
])('%s is refused and nothing is recorded', async (_, change, reason) => {
  const viewer = await makeSigner({ agreed: false })
  const outcome = await agreeToSigning(signTools, viewer, agreement, consent(change), now())
  expect(outcome).toEqual({ ok: false, reason })
  expect(await database.ledgerEntry.count({ where: { memberId: viewer.memberId } })).toBe(0)
})

test('a later version is asked again', async () => {
  const viewer = await makeSigner()
  const next = { ...agreement, version: agreement.version + 1, contentVersion: '2-000000000000' }
  const given = consent({ contentVersion: next.contentVersion })
  expect(await agreeToSigning(signTools, viewer, next, given, now())).toEqual({ ok: true })
  expect(await database.signingAgreement.count({ where: { memberId: viewer.memberId } })).toBe(2)
})
