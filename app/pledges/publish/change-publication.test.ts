import { expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { HANDWRITING, input, makeSigner, readAll, signTools } from '#tests/pledges/signing.ts'
import type { Role } from '#app/members/roles.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { signPledge } from '../sign-pledge.server.ts'
import { changePublication } from './change-publication.server.ts'
import { findPublished } from './find-published.server.ts'

async function signed(name: string): Promise<{ signer: Viewer; entryId: string }> {
  const [signer, pledge] = [await makeSigner({ name }), samplePledge()]
  await readAll(signer, pledge)
  const sent = input(pledge)
  await signPledge(signTools, signer, pledge, sent, now())
  return { signer, entryId: sent.id }
}

async function officer(role: Role, unitPath: string): Promise<Viewer> {
  return { ...(await makeSigner({ name: '段启明' })), grants: [{ role, unitId: unitPath, unitPath }] }
}

async function publicIds(): Promise<Array<string>> {
  return (await findPublished(database, { from: 0, count: 100 })).pledges.map(({ entryId }) => entryId)
}

test('an organizer publishes in the own subtree and withdraws again, each with an audit entry', async () => {
  const { signer, entryId } = await signed('张䶮')
  const organizer = await officer('organizer', signer.unitPath)
  expect(await changePublication(database, organizer, 'publish', [entryId, newId()], now())).toBe(1)
  expect(await changePublication(database, organizer, 'publish', [entryId], now())).toBe(0)
  expect(await publicIds()).toContain(entryId)
  expect(await changePublication(database, organizer, 'withdraw', [entryId], now())).toBe(1)
  expect(await publicIds()).not.toContain(entryId)
  const audited = await database.auditEntry.findMany({
    where: { subject: signer.memberId, actorId: organizer.memberId },
    orderBy: { id: 'asc' },
  })
  expect(audited.map(({ action }) => action)).toEqual(['pledge.published', 'pledge.withdrawn'])
})

test('without the right over the signer’s unit nothing becomes public and nothing is withdrawn', async () => {
  const { signer, entryId } = await signed('张䶮')
  const strangers = [
    await officer('organizer', `${newId()}/`),
    await officer('secretary', ''),
    await officer('discipline', ''),
    signer,
  ]
  for (const viewer of strangers)
    expect(await changePublication(database, viewer, 'publish', [entryId], now())).toBe(0)
  expect(await publicIds()).not.toContain(entryId)
  await changePublication(database, await officer('organizer', ''), 'publish', [entryId], now())
  for (const viewer of strangers)
    expect(await changePublication(database, viewer, 'withdraw', [entryId], now())).toBe(0)
  expect(await publicIds()).toContain(entryId)
})

test('the public sees name, post, branch, year and text; no number, no handwriting, nobody else', async () => {
  const [{ signer, entryId }, hidden] = [await signed('歐陽㛃'), await signed('亓官未公开')]
  await changePublication(database, await officer('organizer', ''), 'publish', [entryId], now())
  const { pledges } = await findPublished(database, { from: 0, count: 100 })
  const shown = JSON.stringify(pledges)
  for (const words of ['歐陽㛃', '测试党支部', '廉洁承诺书', '清白做人']) expect(shown).toContain(words)
  const signature = await database.ledgerEntry.findUniqueOrThrow({ where: { id: entryId } })
  const { strokesHash } = JSON.parse(signature.payload)
  for (const secret of [signer.employeeNumber, strokesHash, String(HANDWRITING[0]?.[0]), hidden.signer.name])
    expect(shown).not.toContain(secret)
})
