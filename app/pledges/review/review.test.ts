import { expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { input, makeSigner, readAll, signTools } from '#tests/pledges/signing.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { signPledge } from '../sign-pledge.server.ts'
import { decideReview, type ReviewDecision } from './decide-review.server.ts'
import { findReview } from './find-review.server.ts'
import { listReviews } from './list-reviews.server.ts'
import { recallClauses, submitClauses } from './submit-clauses.server.ts'

const sample = samplePledge()
const pledge = samplePledge({ personalClauses: { ...sample.personalClauses, review: 'leader' } })
const CLAUSE = '分管采购，每季度抽查十份询价单并在会上通报。'

async function leaderOver(unitPath: string): Promise<Viewer> {
  return { ...(await makeSigner({ name: '钟铁山' })), grants: [{ role: 'secretary', unitId: '', unitPath }] }
}

async function handedIn(viewer: Viewer, clause = CLAUSE): Promise<void> {
  expect(await submitClauses(database, viewer.memberId, pledge, [clause], now())).toEqual({ ok: true })
}

async function decide(leader: Viewer, member: Viewer, change: Partial<ReviewDecision> = {}) {
  const review = await findReview(database, member.memberId, pledge, now())
  const decision = { memberId: member.memberId, pledgeId: pledge.id, submittedAt: review?.submittedAt ?? '' }
  return decideReview(database, leader, { ...decision, decision: 'approved', reason: '', ...change }, now())
}

test('a pledge that asks for it is signed with the clauses that the leader approved, and names the leader', async () => {
  const viewer = await makeSigner()
  const leader = await leaderOver(viewer.unitPath)
  await readAll(viewer, pledge)
  const sent = input(pledge, { personalClauses: ['另外写的一条，没有经过领导审阅。'] })
  const sign = () => signPledge(signTools, viewer, pledge, sent, now())
  expect(await sign()).toEqual({ ok: false, reason: 'not-reviewed' })
  await handedIn(viewer)
  expect(await sign()).toEqual({ ok: false, reason: 'not-reviewed' })
  expect((await listReviews(database, leader)).map(({ clauses }) => clauses)).toEqual([[CLAUSE]])
  expect(await decide(leader, viewer)).toEqual({ ok: true })
  expect(await listReviews(database, leader)).toEqual([])
  expect(await sign()).toMatchObject({ ok: true })
  const { payload } = await database.ledgerEntry.findUniqueOrThrow({ where: { id: sent.id } })
  expect(JSON.parse(payload)).toMatchObject({ personalClauses: [CLAUSE], review: { name: '钟铁山' } })
})

test('what is to be changed comes back with the reason, and is handed in again', async () => {
  const viewer = await makeSigner()
  const leader = await leaderOver(viewer.unitPath)
  await handedIn(viewer)
  expect(await decide(leader, viewer, { decision: 'change' })).toEqual({ ok: false, reason: 'no-reason' })
  expect(await decide(leader, viewer, { decision: 'change', reason: '写清抽查由谁记录' })).toEqual({
    ok: true,
  })
  const review = await findReview(database, viewer.memberId, pledge, now())
  expect(review).toMatchObject({ state: 'change', reason: '写清抽查由谁记录', reviewer: { name: '钟铁山' } })
  await handedIn(viewer, `${CLAUSE}记录交办公室。`)
  expect(await findReview(database, viewer.memberId, pledge, now())).toMatchObject({ state: 'waiting' })
})

test('nobody answers for others’ members, for themselves, or what they have not read', async () => {
  const viewer = await makeSigner()
  await handedIn(viewer)
  const own: Viewer = { ...viewer, grants: [{ role: 'secretary', unitId: '', unitPath: viewer.unitPath }] }
  expect(await decide(await leaderOver(`${newId()}/`), viewer)).toEqual({ ok: false, reason: 'no-right' })
  expect(await decide(await makeSigner(), viewer)).toEqual({ ok: false, reason: 'no-right' })
  expect(await decide(own, viewer)).toEqual({ ok: false, reason: 'own' })
  expect(await listReviews(database, own)).toEqual([])
  const leader = await leaderOver(viewer.unitPath)
  expect(await decide(leader, viewer, { submittedAt: '2020-01-01T00:00:00.000Z' })).toMatchObject({
    reason: 'gone',
  })
  await recallClauses(database, viewer.memberId, pledge)
  expect(await decide(leader, viewer)).toEqual({ ok: false, reason: 'gone' })
  const short = await submitClauses(database, viewer.memberId, pledge, ['短'], now())
  expect(short).toMatchObject({ ok: false, errors: { 'personal-1': expect.any(String) } })
})
