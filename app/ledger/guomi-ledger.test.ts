import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { addSampleMember, sampleEntry } from '#tests/ledger/sample.ts'
import { dropTriggers } from '#tests/ledger/tamper.ts'
import { fromBase64, fromHex, toHex } from './bytes.ts'
import { witnessCommand } from './commands/witness.ts'
import { eraseEntries } from './erase/erase-entries.server.ts'
import { erasureProjector } from './erase/erasure.projector.server.ts'
import { findConsistency } from './find-consistency.server.ts'
import { sha256, sm3 } from './hash-function.ts'
import { findKeyChain, openUnderChain } from './key-chain.ts'
import { keyChangeText, openKeyChange } from './key-change.ts'
import { ensureLedgerKey, signNote } from './ledger-key.server.ts'
import { formatPublishedKeys } from './published-keys.ts'
import { hashLeaf } from './merkle-hash.ts'
import { readKeyChanges } from './read-key-changes.server.ts'
import { exportRecord } from './record/export-record.server.ts'
import { findTlogProof } from './record/find-tlog-proof.server.ts'
import { verifyRecord } from './record/verify-record.ts'
import { createRecorder } from './recorder.server.ts'
import { rotateKey } from './rotate-key.server.ts'
import { createSequencer } from './sequencer.server.ts'
import { parseTlogProof } from './tlog-proof.ts'
import { verifyConsistency } from './verify-consistency.ts'
import { verifyInclusion } from './verify-inclusion.ts'
import { verifyLedger } from './verify-ledger.server.ts'
import { formatVerifierKey, SM2_SIGNATURE } from './verifier-key.ts'
import type { AskLog } from './witness/log-client.ts'
import { ensureWitnessKey } from './witness/witness-key.server.ts'

const { dataDir } = settings
const NAME = 'test.example/ledger'
const first = ensureLedgerKey(dataDir, NAME, SM2_SIGNATURE)
const ownKey = () => ensureLedgerKey(dataDir, NAME)
const sequencer = createSequencer({ database, key: ownKey, now, gatherMs: 60_000 })
const { record } = createRecorder({ database, projectors: [], now })
const subject = { memberId: '', pseudonym: '', name: '周明', employeeNumber: 'm1', unit: '第一党支部' }
const notes: Array<string> = []

/** A ledger with SM3 and SM2: 300 entries under one key, 5 under the next. */
beforeAll(async () => {
  const member = await addSampleMember(database)
  Object.assign(subject, { memberId: member.id, pseudonym: member.pseudonym })
  for (const count of [300, 5]) {
    await record(Array.from({ length: count }, () => sampleEntry(member.id)))
    await sequencer.sealPending()
    notes.push((await database.ledgerCheckpoint.findFirstOrThrow({ orderBy: { size: 'desc' } })).note)
    if (count === 300) await rotateKey(database, { dataDir, now })
  }
}, 120_000)

test('the next key is of the same kind, and the ledger verifies from either, against both checkpoints', async () => {
  expect(ownKey().verifier.type).toBe(SM2_SIGNATURE)
  for (const key of [first.verifier, ownKey().verifier])
    expect(await verifyLedger(database, { key, against: notes })).toMatchObject({ ok: true, problems: [] })
})

test('a log never passes to a key of other algorithms', () => {
  const other = ensureLedgerKey(join(dataDir, 'ed25519'), NAME)
  const change = { from: first.verifier, to: other.verifier, size: 300, root: new Uint8Array(32), at: now() }
  expect(openKeyChange(signNote([first, other], keyChangeText(change)))).toBeNull()
})

test('proofs of entries and of growth are made with SM3 and hold with nothing else', async () => {
  const found = findKeyChain(first.verifier, await readKeyChanges(database))
  if (!found.ok) throw new Error(found.reason)
  const placed = await database.ledgerPosition.findUniqueOrThrow({ where: { position: 201 } })
  const file = await findTlogProof(database, sm3, { memberId: subject.memberId, entryId: placed.entryId })
  const proof = parseTlogProof(file?.text ?? '')
  const opened = openUnderChain(proof?.checkpoint ?? '', found.chain)
  if (!proof?.extra || !opened.ok) throw new Error('the proof file must be readable')
  expect(proof.hash).toBe('sm3')
  const { size, root } = opened.checkpoint
  const claim = { index: 201, size, leafHash: hashLeaf(sm3, proof.extra), proof: proof.hashes, root }
  expect(toHex(claim.leafHash)).toBe(placed.leafHash)
  expect(verifyInclusion(sm3, claim)).toBe(true)
  expect(verifyInclusion(sha256, claim)).toBe(false)

  const old = await database.ledgerCheckpoint.findUniqueOrThrow({ where: { size: 300 } })
  const text = (await findConsistency(database, sm3, 300)) ?? ''
  const hashes = text.slice(0, text.indexOf('\n\n')).split('\n').slice(1).map(fromBase64)
  expect(
    verifyConsistency(sm3, { oldSize: 300, oldRoot: fromHex(old.root), size, root, proof: hashes }),
  ).toBe(true)
})

test('a member’s record is proven, and a changed one is not; its hash function cannot be renamed', async () => {
  const source = JSON.stringify(await exportRecord(database, ownKey(), subject, now()))
  const pinned = formatVerifierKey(first.verifier)
  expect(verifyRecord(source, pinned)).toMatchObject({ ok: true, problems: [], statement: { entries: 305 } })
  expect(verifyRecord(source.replace('第一课', '第二课'), pinned).problems).toEqual([
    { kind: 'content', index: 0 },
  ])
  const renamed = source.replace('"hash":"sm3"', '"hash":"sha-256"')
  expect(verifyRecord(renamed, pinned).problems).toEqual([{ kind: 'key', index: null }])
})

test('a witness with its Ed25519 key follows the log and notices another past', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'witness-'))
  const key = ensureWitnessKey(join(folder, 'witness.key'), 'branch-1/witness')
  const changes = await readKeyChanges(database)
  const keys = formatPublishedKeys({ pinned: ownKey().verifier, changes: [] }, changes)
  let note = notes[0] ?? ''
  const ask: AskLog = async (path) => {
    if (path === '/ledger/key') return { status: 200, text: keys }
    if (path === '/ledger/checkpoint') return { status: 200, text: note }
    return { status: 200, text: (await findConsistency(database, sm3, Number(path.split('=')[1]))) ?? '' }
  }
  const options = { url: 'https://test.example', ask, key, logKey: first.verifier, post: false, now: now() }
  const said: Array<string> = []
  const output = {
    print: (line: string) => void said.push(line),
    warn: (line: string) => void said.push(line),
  }
  const visit = () => witnessCommand({ ...options, stateFile: join(folder, 'state') }, output)
  expect(await visit()).toBe(0)
  expect(await visit()).toBe(0)
  expect(said.join('\n')).toContain('— branch-1/witness ')
  note = signNote(ownKey(), note.slice(0, note.indexOf('\n\n') + 1).replace('\n300\n', '\n304\n'))
  const lying: AskLog = async (path) =>
    path.startsWith('/ledger/consistency') ? { status: 404, text: '' } : ask(path)
  expect(await witnessCommand({ ...options, ask: lying, stateFile: join(folder, 'state') }, output)).toBe(1)
})

test('content can be destroyed and every proof holds; a change without order is named with its place', async () => {
  const placed = await database.ledgerPosition.findUniqueOrThrow({ where: { position: 7 } })
  const order = {
    memberId: subject.memberId,
    entryIds: [placed.entryId],
    grounds: { basis: '《个人信息保护法》第四十七条', reason: '本人申请', by: '第一党支部' },
    enteredBy: null,
    identity: false,
  }
  await eraseEntries({ database, projectors: [erasureProjector], remains: [] }, order, now())
  await sequencer.sealPending()
  const { ok, erased } = await verifyLedger(database, { key: first.verifier, against: notes })
  expect({ ok, erased: erased.map(({ position }) => position) }).toEqual({ ok: true, erased: [7] })

  await dropTriggers(database)
  const { entryId } = await database.ledgerPosition.findUniqueOrThrow({ where: { position: 120 } })
  await database.ledgerEntry.update({ where: { id: entryId }, data: { payload: '{"title":"第二课"}' } })
  const { problems } = await verifyLedger(database, { key: first.verifier, against: notes })
  expect(problems).toEqual([{ kind: 'content', position: 120, until: null, entryId }])
})
