import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { input, makeSigner, PASSWORD, readAll, signTools } from '#tests/pledges/signing.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { dayOf, now, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { findSignedPledge } from '../find-signed-pledge.server.ts'
import { pledgeYear, type Pledge } from '../pledge.ts'
import { reportFulfilment } from '../report/report-fulfilment.server.ts'
import { promisesOf } from '../report/report.ts'
import { signPledge } from '../sign-pledge.server.ts'
import { exportFaults } from './export-faults.server.ts'
import { findFaults } from './find-faults.server.ts'

const pledge = samplePledge()
const leaving = samplePledge({ id: 'leaving', occasion: 'leaving' })
const finance = samplePledge({ id: 'finance', posts: ['finance', 'procurement'] })
const year = pledgeYear(dayOf(now()))
/** In the year, before reports can be handed in. */
const today = `${year}-06-01`

async function faultsOf(viewer: Viewer, pledges: ReadonlyArray<Pledge>, change: object = {}) {
  const query = { scopes: [viewer.unitPath], unitPath: '', year, today, limit: 100, ...change }
  return findFaults(database, pledges, query)
}

async function signedBy(viewer: Viewer, text = pledge, at: Instant = now()): Promise<string> {
  await readAll(viewer, text, at)
  const sent = input(text)
  const outcome = await signPledge(signTools, viewer, text, sent, at)
  expect(outcome.ok).toBe(true)
  return sent.id
}

async function reportedBy(viewer: Viewer, entryId: string, at: Instant): Promise<void> {
  const signed = await findSignedPledge(database, viewer, entryId)
  if (!signed) throw new Error('not signed')
  const items = promisesOf(signed.pledge).map(({ key, title }) => {
    return { key, title, standing: 'kept' as const, note: '' }
  })
  const summary = '一年来逐条对照，收礼一条都没有，公私分明方面还要再细。'
  const sent = { id: newId(), items, summary, password: PASSWORD }
  expect(await reportFulfilment(signTools, viewer, signed, sent, at)).toEqual({ ok: true })
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

test('from the last quarter on, a pledge signed and not reported on is listed until the report is in', async () => {
  const viewer = await makeSigner()
  const entryId = await signedBy(viewer, pledge, '2025-05-01T02:00:00.000Z')
  const lists = async (day: string) => faultsOf(viewer, [pledge], { year: 2025, today: day })
  expect(await lists('2025-09-30')).toEqual([])
  for (const day of ['2025-10-01', '2026-02-01'])
    expect(await lists(day)).toMatchObject([{ kind: 'unreported', entryId, name: '张䶮' }])
  const sheet = await readSheet(await exportFaults(2025, await lists('2025-10-01')))
  expect(sheet[1]?.[5]).toBe('未交履诺报告')
  await reportedBy(viewer, entryId, '2025-12-20T02:00:00.000Z')
  expect(await lists('2026-02-01')).toEqual([])
})

test('of two versions signed in a year the later is to be reported on, unless the earlier was', async () => {
  const viewer = await makeSigner()
  const newer = samplePledge({ version: 2 })
  const first = await signedBy(viewer, pledge, '2025-05-01T02:00:00.000Z')
  const second = await signedBy(viewer, newer, '2025-06-01T02:00:00.000Z')
  const lists = async () => faultsOf(viewer, [newer], { year: 2025, today: '2025-12-31' })
  expect(await lists()).toMatchObject([{ kind: 'unreported', entryId: second }])
  await reportedBy(viewer, first, '2025-12-20T02:00:00.000Z')
  expect(await lists()).toEqual([])
})
