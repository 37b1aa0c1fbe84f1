import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { findInFiles, findInTables } from '#tests/ledger/find-in-files.ts'
import { DEFERRAL, NOTE, writeExamTraces, writeNote } from '#tests/ledger/personal-traces.ts'
import { answered } from '#tests/ledger/sample-answer.ts'
import { sampleEntry } from '#tests/ledger/sample.ts'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { input, ledgerKey, makeSigner, readAll, sealTools, signTools } from '#tests/pledges/signing.ts'
import { eraseRecords } from '#app/erase.server.ts'
import { exportRecord } from '#app/ledger/record/export-record.server.ts'
import { findLedgerYear } from '#app/ledger/record/find-ledger-year.server.ts'
import { parseRecordFile } from '#app/ledger/record/parse-record-file.ts'
import { verifyRecord } from '#app/ledger/record/verify-record.ts'
import { rebuildProjections } from '#app/ledger/rebuild-projections.server.ts'
import { formatVerifierKey } from '#app/ledger/verifier-key.ts'
import { verifyLedger } from '#app/ledger/verify-ledger.server.ts'
import { audit } from '#app/members/audit.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database, isPostgres } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { settings } from '#app/platform/settings.server.ts'
import { sealPledge } from '#app/pledges/seal-pledge.server.ts'
import { signPledge } from '#app/pledges/sign-pledge.server.ts'
import { projectors, record, sequencer } from '#app/record.server.ts'

const NAME = '慕容䶮澈'
const CLAUSE = '不在黄泥岗料场代人签收，每月向支部说清一次'
const GROUNDS = {
  basis: '《中华人民共和国个人信息保护法》第四十七条',
  reason: '已离开组织，提出删除请求',
  by: '集团党委系统管理员',
}
const key = formatVerifierKey(ledgerKey.verifier)
const tools = { ...signTools, record }
/** Prisma has no word for a trigger of SQLite and calls it a foreign key. */
const REFUSED = /append-only|Foreign key constraint/
let leaver: Viewer
let stayer: Viewer

async function signAndSeal(viewer: Viewer): Promise<string> {
  const pledge = samplePledge()
  await readAll(viewer, pledge)
  const sent = input(pledge, { personalClauses: [CLAUSE, '', ''] })
  const signed = await signPledge(tools, viewer, pledge, sent, now())
  if (!signed.ok) throw new Error(signed.reason)
  await sequencer.sealPending()
  await sealPledge(sealTools, sent.id, now())
  return sent.id
}

async function recordOf({ memberId, pseudonym, name, employeeNumber, unitName }: Viewer): Promise<string> {
  const subject = { memberId, pseudonym, name, employeeNumber, unit: unitName }
  return JSON.stringify(await exportRecord(database, ledgerKey, subject, now()))
}

function order(memberId: string, entryIds: Array<string>, identity = false) {
  return { memberId, entryIds, identity, grounds: GROUNDS, enteredBy: null }
}

/** The agreement to sign here is given to sample signers without an entry, so no rebuild can find it. */
async function differences() {
  const rebuilt = await rebuildProjections(database, projectors, { keep: false })
  return rebuilt.differences.filter(({ table }) => table !== 'SigningAgreement')
}

beforeAll(async () => {
  leaver = { ...(await makeSigner({ name: NAME })), employeeNumber: 'GH-77310042' }
  await database.member.update({
    where: { id: leaver.memberId },
    data: { employeeNumber: leaver.employeeNumber },
  })
  stayer = await makeSigner({ name: '周明' })
  for (let index = 0; index < 40; index++)
    await record([answered(leaver.memberId, `e${index}`), answered(stayer.memberId, `e${index}`)])
  await signAndSeal(leaver)
  await writeNote(leaver.memberId)
  await writeExamTraces(leaver)
  await audit(database, {
    at: now(),
    actorId: null,
    action: 'member.added',
    subject: leaver.memberId,
    detail: { name: NAME, employeeNumber: leaver.employeeNumber },
  })
}, 120_000)

test('single entries lose their content: proofs hold, the order is named, the read tables follow', async () => {
  const pledgeId = await signAndSeal(stayer)
  const rows = await database.ledgerEntry.findMany({
    where: { memberId: stayer.memberId },
    orderBy: { counter: 'asc' },
  })
  const chosen = [rows[3]?.id ?? '', pledgeId]
  expect(await eraseRecords(order(stayer.memberId, [leaver.memberId]), now())).toEqual({
    ok: false,
    reason: 'unknown-entry',
  })
  const erased = await eraseRecords(order(stayer.memberId, chosen), now())
  expect(erased).toMatchObject({ ok: true, entries: 2, clean: true })
  expect(await eraseRecords(order(stayer.memberId, chosen), now())).toMatchObject({
    reason: 'already-erased',
  })

  const verification = await verifyLedger(database, { key: ledgerKey.verifier })
  expect(verification.problems).toEqual([])
  expect(verification.erased.map(({ entryId }) => entryId).sort()).toEqual([...chosen].sort())
  expect(await differences()).toEqual([])
  expect(await database.exerciseAnswer.count({ where: { memberId: stayer.memberId } })).toBe(39)
  expect(await database.pledgeSignature.count({ where: { memberId: stayer.memberId } })).toBe(0)

  const source = await recordOf(stayer)
  const verdict = verifyRecord(source, key)
  expect(verdict.problems).toEqual([])
  expect([...verdict.erasures.values()][0]).toMatch(
    /^于 .+ 由集团党委系统管理员依据《.+》第四十七条销毁内容$/,
  )
  const year = await findLedgerYear(database, () => ({ title: '', details: [], creditTenths: null }), {
    memberId: stayer.memberId,
    wanted: null,
    today: '2026-11-22',
  })
  expect(year.items.filter(({ title }) => title === '内容已销毁的记录')).toHaveLength(2)

  // Without the order in it, or with another entry emptied as well, the record is refused.
  const without = parseRecordFile(source)
  without?.entries.pop()
  expect(verifyRecord(JSON.stringify(without), key).problems.map(({ kind }) => kind)).toContain('emptied')
  const more = parseRecordFile(source)
  Object.assign(more?.entries[9] ?? {}, { salt: null, content: null })
  expect(verifyRecord(JSON.stringify(more), key).problems).toEqual([{ kind: 'emptied', index: 9 }])
}, 120_000)

test('what was destroyed cannot be sent in again', async () => {
  const [gone] = await database.ledgerEntry.findMany({ where: { payload: '' }, take: 1 })
  await expect(record([{ ...answered(stayer.memberId, 'e3'), id: gone?.id ?? '' }])).rejects.toThrow('erased')
})

test('with the identity nothing of the person is left, in no table and in no byte of the data directory', async () => {
  const texts = [NAME, CLAUSE, NOTE, DEFERRAL, leaver.employeeNumber]
  for (const text of texts) expect(await findInTables(database, text), text).not.toEqual([])
  if (!isPostgres(settings.databaseUrl))
    for (const text of texts) expect(findInFiles(settings.dataDir, text), text).not.toEqual([])
  const sealed = readdirSync(join(settings.dataDir, 'sealed')).length
  expect(sealed).toBe(1)

  const erased = await eraseRecords(order(leaver.memberId, [], true), now())
  expect(erased).toMatchObject({ ok: true, entries: 41, clean: true })
  for (const text of texts) {
    expect(await findInTables(database, text), text).toEqual([])
    expect(findInFiles(settings.dataDir, text), text).toEqual([])
  }
  expect(readdirSync(join(settings.dataDir, 'sealed'))).toEqual([])
  expect(await database.pledgeStrokes.count({ where: { memberId: leaver.memberId } })).toBe(0)
  expect(await database.examMark.count({ where: { memberId: leaver.memberId } })).toBe(0)
  expect((await verifyLedger(database, { key: ledgerKey.verifier })).problems).toEqual([])
  expect(await differences()).toEqual([])
  // The one that stayed is untouched.
  expect(verifyRecord(await recordOf(stayer), key).ok).toBe(true)
}, 120_000)

test('the database admits this change of an entry and no other', async () => {
  const member = await makeSigner({ name: '周亮' })
  const entry = sampleEntry(member.memberId)
  await record([entry, sampleEntry(member.memberId)])
  const row = await database.ledgerEntry.findUniqueOrThrow({ where: { id: entry.id } })
  const emptied = {
    payload: '',
    salt: '',
    occurredAt: row.receivedAt,
    contentVersion: null,
    enteredBy: null,
  }
  const update = (data: object) => database.ledgerEntry.update({ where: { id: entry.id }, data })
  await expect(update(emptied)).rejects.toThrow(REFUSED)
  const warrantId = newId()
  await record([{ ...sampleEntry(member.memberId), id: warrantId, kind: 'entries.erased', payload: {} }])
  await database.ledgerErasure.create({
    data: { entryId: entry.id, leafHash: row.leafHash, memberId: member.memberId, warrantId },
  })
  const further: Array<object> = [
    { payload: '{}' },
    { salt: row.salt },
    { occurredAt: '2020-01-01T00:00:00.000Z' },
    { contentVersion: '2' },
    { enteredBy: 'x' },
    { id: newId() },
    { memberId: 'x' },
    { pseudonym: 'x' },
    { kind: 'x' },
    { version: 2 },
    { receivedAt: '2020-01-01T00:00:00.000Z' },
    { commitment: 'x' },
    { counter: 99 },
    { previous: 'x' },
    { leafHash: 'x' },
  ]
  for (const change of further) await expect(update({ ...emptied, ...change })).rejects.toThrow(REFUSED)
  await expect(database.ledgerEntry.delete({ where: { id: entry.id } })).rejects.toThrow(REFUSED)
  await update(emptied)
  await expect(update(emptied)).rejects.toThrow(REFUSED)
  await expect(database.ledgerEntry.update({ where: { id: warrantId }, data: emptied })).rejects.toThrow(
    REFUSED,
  )
  await expect(
    database.auditEntry.updateMany({ where: { NOT: { detail: '{}' } }, data: { detail: '{}' } }),
  ).resolves.toMatchObject({ count: 0 })
  await audit(database, { at: now(), actorId: null, action: 'exam.created', detail: { about: '别的事' } })
  await expect(database.auditEntry.updateMany({ data: { detail: '{}' } })).rejects.toThrow(REFUSED)
  // Emptied behind the back of the ledger: the order names nothing, so verification tells.
  const { problems } = await verifyLedger(database, { key: ledgerKey.verifier })
  expect(problems).toEqual([expect.objectContaining({ kind: 'emptied', entryId: entry.id })])
})
