import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import {
  input,
  ledgerKey,
  makeSigner,
  PASSWORD,
  readAll,
  sealTools,
  sequencer,
  signTools,
} from '#tests/pledges/signing.ts'
import { formatVerifierKey } from '#app/ledger/verifier-key.ts'
import type { Role } from '#app/members/roles.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { fingerprintOf, readSealKey } from '../pdf/seal-key.server.ts'
import { verifySealedPdf, type TrustedMarks } from '../pdf/verify-sealed-pdf.ts'
import { sealPledge } from '../seal-pledge.server.ts'
import { signPledge } from '../sign-pledge.server.ts'
import type { Capacity } from './capacity.ts'
import { countersign } from './countersign.server.ts'
import { findSubject } from './find-subject.server.ts'
import { listToCountersign } from './list-to-countersign.server.ts'
import { sealCountersigned } from './seal-countersigned.server.ts'

/** Somebody with a role over the subtree of the unit with this path. */
async function officer(role: Role, unitPath: string, name = '段启明'): Promise<Viewer> {
  const viewer = await makeSigner({ name })
  return { ...viewer, grants: [{ role, unitId: unitPath, unitPath }] }
}

async function signed(): Promise<{ signer: Viewer; entryId: string }> {
  const [signer, pledge] = [await makeSigner(), samplePledge()]
  await readAll(signer, pledge)
  const sent = input(pledge)
  await signPledge(signTools, signer, pledge, sent, now())
  return { signer, entryId: sent.id }
}

async function give(viewer: Viewer, entryId: string, capacity: Capacity, change: object = {}) {
  const subject = await findSubject(database, entryId)
  if (!subject) throw new Error('no subject')
  const sent = { id: newId(), capacity, password: PASSWORD, ...change }
  return countersign(signTools, viewer, subject, sent, now())
}

async function countersignatures(entryId: string): Promise<number> {
  return database.pledgeCountersignature.count({ where: { subjectId: entryId } })
}

test('branch and discipline office countersign once each, as entries of the signer’s record', async () => {
  const { signer, entryId } = await signed()
  const branch = await officer('secretary', signer.unitPath)
  const discipline = await officer('discipline', '')
  expect(await give(branch, entryId, 'branch')).toMatchObject({ ok: true })
  expect(await give(discipline, entryId, 'discipline')).toMatchObject({ ok: true })
  expect(await give(await officer('secretary', ''), entryId, 'branch')).toEqual({
    ok: false,
    reason: 'already',
  })
  const entries = await database.ledgerEntry.findMany({
    where: { memberId: signer.memberId, kind: 'pledge.countersigned' },
    orderBy: { counter: 'asc' },
  })
  expect(entries.map(({ enteredBy }) => enteredBy)).toEqual([branch.memberId, discipline.memberId])
  const { leafHash } = await database.ledgerEntry.findUniqueOrThrow({ where: { id: entryId } })
  expect(JSON.parse(entries[0]?.payload ?? '')).toMatchObject({
    subject: { kind: 'pledge', entryId, leafHash },
    capacityTitle: '党支部',
    countersigner: { name: '段启明' },
  })
})

describe('nothing is recorded', () => {
  test('without the right over the signer’s unit, or in the other capacity', async () => {
    const { signer, entryId } = await signed()
    const elsewhere = await officer('secretary', `${newId()}/`)
    const organizer = await officer('organizer', '')
    const discipline = await officer('discipline', signer.unitPath)
    for (const viewer of [elsewhere, organizer, discipline, signer])
      expect(await give(viewer, entryId, 'branch')).toEqual({ ok: false, reason: 'no-right' })
    expect(await countersignatures(entryId)).toBe(0)
  })

  test('on one’s own pledge, or by one person for both', async () => {
    const { signer, entryId } = await signed()
    const own: Viewer = { ...signer, grants: [{ role: 'secretary', unitId: '', unitPath: '' }] }
    expect(await give(own, entryId, 'branch')).toEqual({ ok: false, reason: 'own' })
    const secretary = await officer('secretary', '')
    const discipline = { role: 'discipline', unitId: '', unitPath: '' } as const
    const both: Viewer = { ...secretary, grants: [...secretary.grants, discipline] }
    expect(await give(both, entryId, 'branch')).toMatchObject({ ok: true })
    expect(await give(both, entryId, 'discipline')).toEqual({ ok: false, reason: 'same-person' })
    expect(await countersignatures(entryId)).toBe(1)
  })

  test.each([
    ['no password', { password: '' }, 'no-password'],
    ['a wrong password', { password: 'another' }, 'wrong-password'],
  ])('with %s', async (_, change, reason) => {
    const { entryId } = await signed()
    const viewer = await officer('secretary', '')
    expect(await give(viewer, entryId, 'branch', change)).toEqual({ ok: false, reason })
    expect(await countersignatures(entryId)).toBe(0)
  })

  test('twice when the form is sent again or two sign at once', async () => {
    const { entryId } = await signed()
    const [one, other] = [await officer('secretary', ''), await officer('secretary', '')]
    const id = newId()
    const outcomes = await Promise.all([give(one, entryId, 'branch', { id }), give(other, entryId, 'branch')])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await countersignatures(entryId)).toBe(1)
  })
})

test('the list holds what waits in one’s own subtree, never one’s own', async () => {
  const { signer, entryId } = await signed()
  const viewer = await officer('secretary', signer.unitPath)
  const ids = async (who: Viewer) =>
    (await listToCountersign(database, who, 'branch')).map((one) => one.entryId)
  expect(await ids(viewer)).toEqual([entryId])
  expect(await ids(await officer('secretary', `${newId()}/`))).toEqual([])
  expect(await ids({ ...signer, grants: viewer.grants })).toEqual([])
  await give(viewer, entryId, 'branch')
  expect(await ids(viewer)).toEqual([])
})

describe('the document', () => {
  let first: Uint8Array
  let bytes: Uint8Array
  let entryId: string
  let trusted: TrustedMarks
  beforeAll(async () => {
    const made = await signed()
    entryId = made.entryId
    await sequencer.sealPending()
    const sealed = await sealPledge(sealTools, entryId, now())
    if (!sealed.ok) throw new Error(sealed.reason)
    first = sealed.file.bytes
    await give(await officer('secretary', made.signer.unitPath), entryId, 'branch')
    await give(await officer('discipline', '', '沈慎之'), entryId, 'discipline')
    const outcomes = await Promise.all([1, 2].map(() => sealCountersigned(sealTools, entryId, now())))
    const [outcome, again] = outcomes
    if (!outcome?.ok || !again?.ok) throw new Error('not sealed')
    expect(Buffer.compare(outcome.file.bytes, again.file.bytes)).toBe(0)
    bytes = outcome.file.bytes
    const { certificate } = await readSealKey(sealTools.dataDir, '测试党支部', new Date())
    trusted = {
      sealFingerprint: fingerprintOf(certificate),
      ledgerKey: formatVerifierKey(ledgerKey.verifier),
    }
  })

  test('begins with the document that was sealed first, and is accepted as countersigned twice', async () => {
    expect(Buffer.compare(bytes.subarray(0, first.length), first)).toBe(0)
    expect(bytes.length).toBeLessThanOrEqual(120 * 1024)
    expect(await verifySealedPdf(bytes, trusted)).toMatchObject({ ok: true, entryId, countersignatures: 2 })
    expect(await verifySealedPdf(first, trusted)).toMatchObject({ ok: true, entryId, countersignatures: 0 })
  })

  test('with any byte changed, a piece cut off or something appended is refused', async () => {
    for (let tries = 0; tries < 200; tries += 1) {
      const start = first.length - 6000
      const at = start + Math.floor((tries / 200) * (bytes.length - start))
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << (tries % 8))
      expect((await verifySealedPdf(changed, trusted)).ok, `byte ${at}`).toBe(false)
    }
    for (const other of [bytes.subarray(0, -9), Buffer.concat([bytes, Buffer.from('\n%%EOF\n')])])
      expect((await verifySealedPdf(other, trusted)).ok).toBe(false)
  })

  const isMissing = spawnSync('pdfsig', ['-v']).error !== undefined
  if (isMissing)
    process.stderr.write('pdfsig (Debian: poppler-utils) is not here: its opinion is not asked\n')
  test.skipIf(isMissing)('has three signatures that pdfsig finds valid, the last one over all of it', () => {
    const file = join(mkdtempSync(join(sealTools.dataDir, 'countersigned-')), 'pledge.pdf')
    writeFileSync(file, bytes)
    const report = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
    expect(report.match(/Signature is Valid/g)).toHaveLength(3)
    expect(report.match(/Not total document signed/g)).toHaveLength(2)
    expect(report.trimEnd().split('Signature #3')[1]).toContain('Total document signed')
  })
})
