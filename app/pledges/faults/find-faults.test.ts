import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { input, makeSigner, readAll, signTools } from '#tests/pledges/signing.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { pledgeYear, type Pledge } from '../pledge.ts'
import { signPledge } from '../sign-pledge.server.ts'
import { exportFaults } from './export-faults.server.ts'
import { findFaults } from './find-faults.server.ts'

const pledge = samplePledge()
const leaving = samplePledge({ id: 'leaving', occasion: 'leaving' })
const finance = samplePledge({ id: 'finance', posts: ['finance', 'procurement'] })
const year = pledgeYear(dayOf(now()))

async function faultsOf(viewer: Viewer, pledges: ReadonlyArray<Pledge>, change: object = {}) {
  const query = { scopes: [viewer.unitPath], unitPath: '', year, thisYear: year, limit: 100, ...change }
  return findFaults(database, pledges, query)
}

async function signedBy(viewer: Viewer): Promise<void> {
  await readAll(viewer, pledge)
  const outcome = await signPledge(signTools, viewer, pledge, input(pledge), now())
  expect(outcome.ok).toBe(true)
}

test('who holds a post and has not signed its yearly pledge is missing, once, in one’s own subtree only', async () => {
  const viewer = await makeSigner({ posts: ['member', 'finance', 'procurement'] })
  const kinds = (await faultsOf(viewer, [pledge, leaving, finance])).map((one) => [one.pledgeId, one.kind])
  expect(kinds).toEqual([
    ['finance', 'missing'],
    ['sample', 'missing'],
  ])
  expect(await faultsOf(viewer, [pledge], { scopes: [] })).toEqual([])
  await database.member.update({ where: { id: viewer.memberId }, data: { leftOn: '2020-01-01' } })
  expect(await faultsOf(viewer, [pledge])).toEqual([])
})

test('who signed rightly is on no list; last year still counts them as missing', async () => {
  const viewer = await makeSigner()
  await signedBy(viewer)
  expect(await faultsOf(viewer, [pledge])).toEqual([])
  expect(await faultsOf(viewer, [pledge], { year: year - 1 })).toMatchObject([{ kind: 'missing' }])
})

test('another wording than today’s and a pledge not for the post held are wrong signatures', async () => {
  const viewer = await makeSigner()
  await signedBy(viewer)
  const newer = samplePledge({ version: 2 })
  expect(await faultsOf(viewer, [newer])).toMatchObject([{ kind: 'old-version', title: '廉洁承诺书' }])
  await database.memberPost.deleteMany({ where: { memberId: viewer.memberId } })
  const faults = await faultsOf(viewer, [pledge])
  expect(faults).toMatchObject([{ kind: 'other-post', name: '张䶮' }])
  const sheet = await readSheet(await exportFaults(year, faults))
  expect(sheet[1]?.slice(1, 6)).toEqual([
    '张䶮',
    viewer.employeeNumber,
    '廉洁承诺书',
    year,
    '错签：与现任职务不符',
  ])
})
