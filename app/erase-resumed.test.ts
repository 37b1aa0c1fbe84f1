import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findInFiles, findInTables } from '#tests/ledger/find-in-files.ts'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { input, makeSigner, PASSWORD, readAll, sealTools, signTools } from '#tests/pledges/signing.ts'
import { finishErasures } from '#app/erase.server.ts'
import { eraseEntries } from '#app/ledger/erase/erase-entries.server.ts'
import { destroyIdentity } from '#app/members/destroy-identity.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database, isPostgres } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { settings } from '#app/platform/settings.server.ts'
import { countersign } from '#app/pledges/countersign/countersign.server.ts'
import { findSubject } from '#app/pledges/countersign/find-subject.server.ts'
import { sealCountersigned } from '#app/pledges/countersign/seal-countersigned.server.ts'
import { destroyPledgeRemains } from '#app/pledges/destroy-pledge-remains.server.ts'
import { findSignedPledge } from '#app/pledges/find-signed-pledge.server.ts'
import { reportFulfilment } from '#app/pledges/report/report-fulfilment.server.ts'
import { promisesOf } from '#app/pledges/report/report.ts'
import { signPledge } from '#app/pledges/sign-pledge.server.ts'
import { projectors, record, sequencer } from '#app/record.server.ts'

const NAME = '上官䶮弘'
const CLAUSE = '不在青石渡码头代人签收，每月向支部说清一次'
const SUMMARY = '一年来对照承诺逐条检查，青石渡码头的签收全部由本人办理。'
const tools = { ...signTools, record }

async function give(entryId: string): Promise<void> {
  const subject = await findSubject(database, entryId)
  if (!subject) throw new Error('no subject')
  const officer = {
    ...(await makeSigner({ name: '段启明' })),
    grants: [{ role: 'secretary' as const, unitId: '', unitPath: '' }],
  }
  const sent = { id: newId(), capacity: 'branch' as const, password: PASSWORD }
  expect(await countersign(tools, officer, subject, sent, now())).toMatchObject({ ok: true })
  await sequencer.sealPending()
  expect(await sealCountersigned(sealTools, entryId, now())).toMatchObject({ ok: true })
}

/** Signs, reports, has both countersigned and sealed, and publishes the pledge. */
async function leaveTraces(viewer: Viewer): Promise<void> {
  const pledge = samplePledge()
  const at = '2025-11-22T02:00:00.000Z'
  await readAll(viewer, pledge, at)
  const sent = input(pledge, { personalClauses: [CLAUSE, '', ''] })
  expect(await signPledge(tools, viewer, pledge, sent, at)).toMatchObject({ ok: true })
  await give(sent.id)
  const signed = await findSignedPledge(database, viewer, sent.id)
  if (!signed) throw new Error('not signed')
  const items = promisesOf(signed.pledge).map(({ key, title }) => {
    return { key, title, standing: 'kept' as const, note: '' }
  })
  const report = { id: newId(), items, summary: SUMMARY, password: PASSWORD }
  expect(await reportFulfilment(tools, viewer, signed, report, now())).toEqual({ ok: true })
  await give(report.id)
  await database.pledgePublication.create({
    data: { entryId: sent.id, memberId: viewer.memberId, publishedBy: viewer.memberId, publishedAt: now() },
  })
}

test('a process that dies in the middle of erasing leaves nothing that the next start does not destroy', async () => {
  const leaver = await makeSigner({ name: NAME })
  await leaveTraces(leaver)
  const sealed = join(settings.dataDir, 'sealed')
  expect(readdirSync(sealed)).toHaveLength(4)
  // A process that died between writing a file and naming it.
  const orphan = join(sealed, `${newId()}.pdf.draft`)
  writeFileSync(orphan, NAME)
  utimesSync(orphan, new Date(0), new Date(0))
  const exported = join(settings.dataDir, 'exports', '2026-11-22')
  mkdirSync(exported, { recursive: true })
  writeFileSync(join(exported, 'record-1.json'), NAME)
  const order = {
    memberId: leaver.memberId,
    entryIds: [],
    identity: true,
    grounds: { basis: '《个人信息保护法》第四十七条', reason: '已离开组织', by: '系统管理员' },
    enteredBy: null,
  }
  const remains = [destroyPledgeRemains, destroyIdentity]
  // Committed, and then dead: nothing of what follows has happened.
  expect(await eraseEntries({ database, projectors, remains }, order, now())).toMatchObject({ ok: true })
  expect(readdirSync(sealed)).toHaveLength(5)
  expect(await database.unfinishedErasure.count()).toBe(1)

  expect(await finishErasures()).toBe(true)
  expect(readdirSync(sealed)).toEqual([])
  expect(existsSync(join(settings.dataDir, 'exports'))).toBe(false)
  expect(await database.unfinishedErasure.count()).toBe(0)
  expect(await database.pledgePublication.count()).toBe(0)
  for (const text of [NAME, CLAUSE, SUMMARY]) {
    expect(await findInTables(database, text), text).toEqual([])
    if (!isPostgres(settings.databaseUrl)) expect(findInFiles(settings.dataDir, text), text).toEqual([])
  }
  expect(await finishErasures()).toBe(true)
}, 120_000)
