import { expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { input, makeSigner, PASSWORD, readAll, signTools } from '#tests/pledges/signing.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { countersign } from '../countersign/countersign.server.ts'
import { findSubject } from '../countersign/find-subject.server.ts'
import { findSignedPledge } from '../find-signed-pledge.server.ts'
import { signPledge } from '../sign-pledge.server.ts'
import { findReport } from './find-report.server.ts'
import { readReportForm } from './read-report-form.server.ts'
import { reportFulfilment } from './report-fulfilment.server.ts'
import { promisesOf } from './report.ts'

const pledge = samplePledge()
const SUMMARY = '一年来逐条对照，收礼一条都没有，公私分明方面还要再细。'

async function signedIn(viewer: Viewer, at: string) {
  await readAll(viewer, pledge, at)
  const sent = input(pledge)
  const outcome = await signPledge(signTools, viewer, pledge, sent, at)
  expect(outcome).toMatchObject({ ok: true })
  const signed = await findSignedPledge(database, viewer, sent.id)
  if (!signed) throw new Error('not signed')
  return signed
}

function answers(signed: Awaited<ReturnType<typeof signedIn>>) {
  const items = promisesOf(signed.pledge).map(({ key, title }) => {
    return { key, title, standing: 'kept' as const, note: '' }
  })
  return { id: newId(), items, summary: SUMMARY, password: PASSWORD }
}

test('each year’s pledge names the one before it by entry and hash', async () => {
  const viewer = await makeSigner()
  const first = await signedIn(viewer, '2024-05-01T02:00:00.000Z')
  const second = await signedIn(viewer, '2025-05-01T02:00:00.000Z')
  const third = await signedIn(viewer, '2027-05-01T02:00:00.000Z')
  expect(first.pledge.previous).toBeNull()
  for (const [one, before, year] of [
    [second, first, 2024],
    [third, second, 2025],
  ] as const) {
    const { leafHash } = await database.ledgerEntry.findUniqueOrThrow({ where: { id: before.entryId } })
    expect(one.pledge.previous).toEqual({ entryId: before.entryId, year, leafHash })
  }
})

test('the signer reports on every promise once, and the report is countersigned', async () => {
  const viewer = await makeSigner()
  const signed = await signedIn(viewer, '2025-05-01T02:00:00.000Z')
  const given = answers(signed)
  const at = '2025-12-20T02:00:00.000Z'
  expect(await reportFulfilment(signTools, viewer, signed, given, at)).toEqual({ ok: true })
  expect(await reportFulfilment(signTools, viewer, signed, given, at)).toEqual({ ok: true })
  const again = await reportFulfilment(signTools, viewer, signed, answers(signed), at)
  expect(again).toEqual({ ok: false, reason: 'already-reported' })
  const report = await findReport(database, { pledgeEntryId: signed.entryId })
  expect(report).toMatchObject({ year: 2025, summary: SUMMARY, entryId: given.id })
  expect(report?.items).toHaveLength(3)
  const subject = await findSubject(database, given.id)
  if (!subject) throw new Error('no report to countersign')
  const secretary = {
    ...(await makeSigner()),
    grants: [{ role: 'secretary' as const, unitId: '', unitPath: '' }],
  }
  const sent = { id: newId(), capacity: 'branch' as const, password: PASSWORD }
  expect(await countersign(signTools, secretary, subject, sent, at)).toMatchObject({ ok: true })
  expect(await database.pledgeCountersignature.count({ where: { subjectId: given.id } })).toBe(1)
})

test('before the last quarter, by another, in part or without the password nothing is recorded', async () => {
  const viewer = await makeSigner()
  const signed = await signedIn(viewer, '2025-05-01T02:00:00.000Z')
  const given = answers(signed)
  const late = '2025-12-20T02:00:00.000Z'
  const refused = async (who: Viewer, change: object, at: string) =>
    reportFulfilment(signTools, who, signed, { ...given, ...change }, at)
  expect(await refused(viewer, {}, '2025-09-30T15:59:00.000Z')).toMatchObject({ reason: 'too-early' })
  expect(await refused(await makeSigner(), {}, late)).toMatchObject({ reason: 'not-own' })
  expect(await refused(viewer, { items: given.items.slice(1) }, late)).toMatchObject({ reason: 'incomplete' })
  expect(await refused(viewer, { password: '' }, late)).toMatchObject({ reason: 'no-password' })
  expect(await refused(viewer, { password: 'x' }, late)).toMatchObject({ reason: 'wrong-password' })
  expect(await database.fulfilmentReport.count({ where: { memberId: viewer.memberId } })).toBe(0)
})

test('the form says at each field what is missing; a promise not kept needs a reason', () => {
  const promises = [
    { key: 'clause-a', title: '第一条', text: '' },
    { key: 'clause-b', title: '第二条', text: '' },
  ]
  const form = new FormData()
  form.set('standing-clause-a', 'partly')
  form.set('summary', '短')
  const read = readReportForm(form, promises)
  expect(Object.keys(read.ok ? {} : read.errors).sort()).toEqual([
    'note-clause-a',
    'standing-clause-b',
    'summary',
  ])
})
