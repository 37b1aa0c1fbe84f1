import { expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import {
  HANDWRITING,
  input,
  makeSigner,
  readAll,
  sealTools,
  sequencer,
  signTools,
} from '#tests/pledges/signing.ts'
import { parsePayload } from '#app/ledger/entry-row.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { explainRefusal } from '../explain-refusal.ts'
import { findStrokes } from '../find-strokes.server.ts'
import { readPledgePayload } from '../pledge-payload.server.ts'
import { findPrintable } from '../print/find-printable.server.ts'
import { sealPledge } from '../seal-pledge.server.ts'
import { signPledge } from '../sign-pledge.server.ts'

const pledge = samplePledge({ id: 'joint', occasion: 'family', isJoint: true })
const THEIRS = [...HANDWRITING].reverse()
const family = { name: '欧阳䶮', relation: '配偶', strokes: JSON.stringify(THEIRS) }

async function ready() {
  const viewer = await makeSigner()
  await readAll(viewer, pledge)
  return viewer
}

test('a pledge signed together holds both signatures, each in its own hand', async () => {
  const viewer = await ready()
  const sent = input(pledge, { family })
  expect(await signPledge(signTools, viewer, pledge, sent, now())).toEqual({ ok: true, entryId: sent.id })
  const entry = await database.ledgerEntry.findUniqueOrThrow({ where: { id: sent.id } })
  const signed = readPledgePayload(parsePayload(entry.payload))
  expect(signed.family).toMatchObject({ name: '欧阳䶮', relation: '配偶' })
  const hash = signed.family?.strokesHash ?? ''
  expect(hash).not.toBe(signed.strokesHash)
  expect(await findStrokes(database, settings.dataDir, sent.id, hash)).toEqual(THEIRS)

  const [printed] = await findPrintable(database, settings.dataDir, [sent.id])
  expect(printed?.family?.length).toBe(printed?.drawing.length)
  await sequencer.sealPending()
  expect((await sealPledge(sealTools, sent.id, now())).ok).toBe(true)
})

test.each([
  ['no name', { name: '' }, 'familyName'],
  ['a name of signs', { name: '😀😀' }, 'familyName'],
  ['no relation', { relation: '' }, 'familyRelation'],
  ['a relation that is not offered', { relation: '同事' }, 'familyRelation'],
  ['no signature of theirs', { strokes: '' }, 'familyStrokes'],
])('%s is refused at its field and nothing is stored', async (_, change, field) => {
  const viewer = await ready()
  const outcome = await signPledge(
    signTools,
    viewer,
    pledge,
    input(pledge, { family: { ...family, ...change } }),
    now(),
  )
  expect(outcome).toMatchObject({ ok: false, reason: 'incomplete' })
  if (!outcome.ok) expect(Object.keys(explainRefusal(outcome).errors)).toEqual([field])
  expect(await database.pledgeStrokes.count({ where: { memberId: viewer.memberId } })).toBe(0)
})

test('a pledge of the member alone takes nothing of the family', async () => {
  const viewer = await makeSigner()
  const own = samplePledge()
  await readAll(viewer, own)
  const sent = input(own, { family })
  await signPledge(signTools, viewer, own, sent, now())
  const entry = await database.ledgerEntry.findUniqueOrThrow({ where: { id: sent.id } })
  expect(entry.payload).not.toContain('欧阳䶮')
  expect(await database.pledgeStrokes.count({ where: { entryId: sent.id } })).toBe(1)
})
