import { expect, test } from 'vitest'
import { findMemberObligations } from '#app/obligations/find-member-obligations.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { findOverview } from '#app/reports/find-overview.server.ts'
import { requiredOf } from '#app/reports/tally.ts'
import { seedDemoObligations } from './demo-obligations.ts'
import { demoRecorder } from './demo-recorder.ts'
import { demoId, demoUnitPath, seedDemoOrganization } from './demo-organization.ts'

const ALL = { unitId: null, obligationId: null, standing: null, post: null, words: '' }

test('the demonstration shows every standing, and everything in it comes from the ledger', async () => {
  const at = now()
  await seedDemoOrganization(database, at)
  await seedDemoObligations(database, demoRecorder(at), at)
  const { rows } = await findOverview(database, [demoUnitPath('group')], ALL, dayOf(at))
  const sum = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + pick(row), 0)
  for (const standing of ['met', 'soon', 'open', 'overdue', 'exempt'] as const) {
    expect(sum(({ total }) => total[standing])).toBeGreaterThan(0)
  }
  expect(sum(({ total }) => requiredOf(total))).toBeGreaterThan(200)
  const entries = await database.ledgerEntry.count()
  await seedDemoObligations(database, demoRecorder(at), at)
  expect(await database.ledgerEntry.count()).toBe(entries)
  expect(await database.courseCompletion.count()).toBe(
    await database.ledgerEntry.count({ where: { kind: 'course.completed' } }),
  )
}, 120_000)

test('whoever signs in first finds something to do', async () => {
  const { obligations } = await findMemberObligations(database, demoId('member01'), dayOf(now()))
  expect(obligations.some(({ standing }) => standing === 'soon' || standing === 'open')).toBe(true)
})
