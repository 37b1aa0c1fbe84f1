import { expect, test } from 'vitest'
import { input, makeSigner, PASSWORD, readAll, signTools, HANDWRITING } from '#tests/pledges/signing.ts'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { parsePayload } from '#app/ledger/entry-row.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { explainRefusal } from './explain-refusal.ts'
import { listPledges } from './list-pledges.server.ts'
import { markClauseRead } from './mark-clause-read.server.ts'
import { readPledgePayload } from './pledge-payload.server.ts'
import { showPledge } from './show-pledge.server.ts'
import { signPledge, type SignPledgeInput } from './sign-pledge.server.ts'

const pledge = samplePledge()

async function nothingStored(memberId: string): Promise<void> {
  expect(await database.pledgeSignature.count({ where: { memberId } })).toBe(0)
  expect(await database.pledgeStrokes.count({ where: { memberId } })).toBe(0)
  expect(await database.ledgerEntry.count({ where: { memberId } })).toBe(0)
}

test('a pledge that was read, written by hand and confirmed is recorded with its whole text', async () => {
  const viewer = await makeSigner()
  await readAll(viewer, pledge)
  const sent = input(pledge)
  expect(await signPledge(signTools, viewer, pledge, sent, now())).toEqual({ ok: true, entryId: sent.id })
  const entry = await database.ledgerEntry.findUniqueOrThrow({ where: { id: sent.id } })
  expect(JSON.parse(entry.payload)).toMatchObject({
    title: '廉洁承诺书',
    textHash: pledge.textHash,
    text: { clauses: [{ title: '公私分明' }, { sources: ['《中国共产党廉洁自律准则》（2015年）第二条'] }] },
    personalClauses: ['物资验收不代签、不漏检，每季度向支部报告一次。'],
    signer: { name: '张䶮', unitName: '测试党支部', postTitle: '党员' },
    factor: 'password',
    level: 'password-and-seal',
  })
  expect(entry.payload).not.toContain('0.35')
  const strokes = await database.pledgeStrokes.findFirstOrThrow({ where: { entryId: sent.id } })
  expect(Buffer.from(strokes.sealed).includes(',0.5],[')).toBe(false)
})

const refusals: Array<[string, Partial<SignPledgeInput>, object]> = [
  ['an empty pad', { strokes: '' }, { reason: 'incomplete', strokes: 'empty' }],
  ['no strokes', { strokes: '[]' }, { reason: 'incomplete', strokes: 'empty' }],
  [
    'a straight line',
    { strokes: JSON.stringify([Array.from({ length: 50 }, (_, at) => [at / 100, 0.3, at, 0.5])]) },
    { reason: 'incomplete', strokes: 'straight' },
  ],
  ['a tap', { strokes: '[[[0.5,0.5,0,0.5]]]' }, { reason: 'incomplete', strokes: 'too-little' }],
  ['strokes that are no JSON', { strokes: '[[[' }, { reason: 'incomplete', strokes: 'malformed' }],
  ['strokes of something else', { strokes: '{"a":1}' }, { reason: 'incomplete', strokes: 'malformed' }],
  ['strokes far outside', { strokes: '[[[1e9,0,0,1]]]' }, { reason: 'incomplete', strokes: 'malformed' }],
  [
    'far too many strokes',
    { strokes: JSON.stringify([Array.from({ length: 7000 }, () => [0.5, 0.5, 0, 0.5])]) },
    { reason: 'incomplete', strokes: 'malformed' },
  ],
  ['an older wording', { contentVersion: '0-000000000000' }, { reason: 'old-version' }],
  ['no password', { password: '' }, { reason: 'no-password' }],
  ['a wrong password', { password: 'another' }, { reason: 'wrong-password' }],
  [
    'no personal clause',
    { personalClauses: ['', '', ''] },
    { reason: 'incomplete', personal: { 'personal-1': expect.any(String) } },
  ],
  [
    'a personal clause too short',
    { personalClauses: ['不收礼'] },
    { reason: 'incomplete', personal: { 'personal-1': expect.any(String) } },
  ],
  [
    'a personal clause that cannot be printed',
    { personalClauses: ['物资验收不代签、不漏检😀每季度报告。'] },
    { reason: 'incomplete', personal: { 'personal-1': expect.stringContaining('😀') } },
  ],
]

test.each(refusals)('%s is refused and nothing is stored', async (_, change, refusal) => {
  const viewer = await makeSigner()
  await readAll(viewer, pledge)
  const outcome = await signPledge(signTools, viewer, pledge, input(pledge, change), now())
  expect(outcome).toMatchObject({ ok: false, ...refusal })
  await nothingStored(viewer.memberId)
})

test('a clause that was not opened is named', async () => {
  const viewer = await makeSigner()
  await showPledge(database, viewer.memberId, pledge, now())
  await markClauseRead(database, viewer.memberId, pledge, 'public', now())
  const outcome = await signPledge(signTools, viewer, pledge, input(pledge), now())
  expect(outcome).toMatchObject({
    reason: 'incomplete',
    unread: ['崇廉拒腐'],
    strokes: null,
    lacksPassword: false,
  })
  await nothingStored(viewer.memberId)
})

test('everything that is missing is said at once, and no password is tried before', async () => {
  const viewer = await makeSigner()
  await showPledge(database, viewer.memberId, pledge, now())
  const tools = { ...signTools, checkPassword: () => Promise.reject(new Error('asked')) }
  const empty = input(pledge, { personalClauses: [], strokes: '' })
  const outcome = await signPledge(tools, viewer, pledge, empty, now())
  if (outcome.ok) throw new Error('signed')
  expect(Object.keys(explainRefusal(outcome).errors)).toEqual(['form', 'personal-1', 'strokes'])
})

test('clauses opened at the same moment are all kept', async () => {
  const viewer = await makeSigner()
  await showPledge(database, viewer.memberId, pledge, now())
  const ids = ['public', 'clean', 'public', 'no-such-clause']
  await Promise.all(ids.map((id) => markClauseRead(database, viewer.memberId, pledge, id, now())))
  const { readClauses } = await showPledge(database, viewer.memberId, pledge, now())
  expect([...readClauses].sort()).toEqual(['clean', 'public'])
})

test('a pledge never shown, or shown in another wording or to another member, is refused', async () => {
  const viewer = await makeSigner()
  const stranger = await makeSigner()
  await readAll(stranger, pledge)
  const refused = { ok: false, reason: 'old-version' }
  expect(await signPledge(signTools, viewer, pledge, input(pledge), now())).toEqual(refused)
  await readAll(viewer, samplePledge({ contentVersion: '0-older' }))
  expect(await signPledge(signTools, viewer, pledge, input(pledge), now())).toEqual(refused)
  await readAll(viewer, pledge, '2020-06-01T00:00:00.000Z')
  expect(await signPledge(signTools, viewer, pledge, input(pledge), now())).toEqual(refused)
  await nothingStored(viewer.memberId)
})

test('a pledge for another post is refused', async () => {
  const viewer = await makeSigner({ posts: ['finance'] })
  await readAll(viewer, pledge)
  const outcome = await signPledge(signTools, viewer, pledge, input(pledge), now())
  expect(outcome).toEqual({ ok: false, reason: 'not-asked' })
  await nothingStored(viewer.memberId)
})

test('the same form sent again, even at once, is answered with the first result; a changed one is refused', async () => {
  const viewer = await makeSigner()
  await readAll(viewer, pledge)
  const sent = input(pledge)
  const other = { ...sent, strokes: JSON.stringify([...HANDWRITING].reverse()) }
  const outcomes = await Promise.all(
    [sent, sent].map((one) => signPledge(signTools, viewer, pledge, one, now())),
  )
  outcomes.push(await signPledge(signTools, viewer, pledge, { ...sent, password: 'wrong' }, now()))
  for (const outcome of outcomes) expect(outcome).toEqual({ ok: true, entryId: sent.id })
  for (const changed of [other, { ...sent, personalClauses: ['签过以后才换上的另一条承诺。'] }]) {
    const outcome = await signPledge(signTools, viewer, pledge, changed, now())
    expect(outcome).toEqual({ ok: false, reason: 'id-taken' })
  }
  expect(await database.ledgerEntry.count({ where: { memberId: viewer.memberId } })).toBe(1)
  expect(await database.pledgeStrokes.count({ where: { memberId: viewer.memberId } })).toBe(1)
})

test('a second signature in the year is refused, whatever form it comes from', async () => {
  const viewer = await makeSigner()
  await readAll(viewer, pledge)
  const [first, second] = [input(pledge), input(pledge)]
  const outcomes = await Promise.all(
    [first, second].map((sent) => signPledge(signTools, viewer, pledge, sent, now())),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes).toContainEqual({ ok: false, reason: 'already-signed' })
  const third = await signPledge(signTools, viewer, pledge, input(pledge, { password: PASSWORD }), now())
  expect(third).toEqual({ ok: false, reason: 'already-signed' })
  expect(await database.pledgeStrokes.count({ where: { memberId: viewer.memberId } })).toBe(1)
})

test('a new version in the same year is signed anew; the earlier signature stays and is named in the chain', async () => {
  const viewer = await makeSigner()
  await readAll(viewer, pledge)
  const old = input(pledge)
  await signPledge(signTools, viewer, pledge, old, now())
  const newer = samplePledge({ version: 2, contentVersion: '2-000000000000' })
  const listed = await listPledges(database, viewer, [newer], now())
  expect(listed.toSign).toMatchObject([{ id: pledge.id, signedBefore: true }])
  await readAll(viewer, newer)
  const anew = input(newer)
  expect(await signPledge(signTools, viewer, newer, anew, now())).toEqual({ ok: true, entryId: anew.id })
  const after = await listPledges(database, viewer, [newer], now())
  expect(after.toSign).toEqual([])
  expect(after.signed.map(({ version }) => version).sort()).toEqual([1, 2])
  const entry = await database.ledgerEntry.findUniqueOrThrow({ where: { id: anew.id } })
  expect(readPledgePayload(parsePayload(entry.payload)).previous).toMatchObject({ entryId: old.id })
  // Going back to the earlier wording is no way to sign twice.
  await readAll(viewer, pledge)
  expect(await signPledge(signTools, viewer, pledge, input(pledge), now())).toMatchObject({
    reason: 'already-signed',
  })
})

test('the id of another member’s signature is refused', async () => {
  const [viewer, stranger] = [await makeSigner(), await makeSigner()]
  await readAll(stranger, pledge)
  const theirs = input(pledge)
  await signPledge(signTools, stranger, pledge, theirs, now())
  await readAll(viewer, pledge)
  const outcome = await signPledge(signTools, viewer, pledge, input(pledge, { id: theirs.id }), now())
  expect(outcome).toEqual({ ok: false, reason: 'id-taken' })
  await nothingStored(viewer.memberId)
})
