import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { addSampleMember, sampleEntry } from '#tests/ledger/sample.ts'
import { dropTriggers } from '#tests/ledger/tamper.ts'
import { checkpointText } from './checkpoint.ts'
import { findKeyChain, keysOf, openUnderChain } from './key-chain.ts'
import { keyChangeText, openKeyChange } from './key-change.ts'
import {
  ensureLedgerKey,
  type LedgerKey,
  ledgerKeyFile,
  readLedgerKey,
  signNote,
} from './ledger-key.server.ts'
import { formatPublishedKeys, parsePublishedKeys } from './published-keys.ts'
import { readKeyChanges } from './read-key-changes.server.ts'
import { exportRecord } from './record/export-record.server.ts'
import { verifyRecord } from './record/verify-record.ts'
import { createRecorder } from './recorder.server.ts'
import { rotateKey } from './rotate-key.server.ts'
import { createSequencer } from './sequencer.server.ts'
import { verifyLedger } from './verify-ledger.server.ts'
import { formatVerifierKey } from './verifier-key.ts'

const { dataDir } = settings
const NAME = 'test.example/ledger'
const first = ensureLedgerKey(dataDir, NAME)
const ownKey = () => ensureLedgerKey(dataDir, NAME)
const sequencer = createSequencer({ database, key: ownKey, now, gatherMs: 60_000 })
const { record } = createRecorder({ database, projectors: [], now })
const subject = { memberId: '', pseudonym: '', name: '周明', employeeNumber: 'm1', unit: '第一党支部' }
const notes: Array<string> = []
const records: Array<string> = []

/** Three keys, five entries under each; the record is exported under each. */
beforeAll(async () => {
  const member = await addSampleMember(database)
  Object.assign(subject, { memberId: member.id, pseudonym: member.pseudonym })
  for (const last of [false, false, true]) {
    await record(Array.from({ length: 5 }, () => sampleEntry(member.id)))
    await sequencer.sealPending()
    notes.push((await database.ledgerCheckpoint.findFirstOrThrow({ orderBy: { size: 'desc' } })).note)
    records.push(JSON.stringify(await exportRecord(database, ownKey(), subject, now())))
    if (!last) await rotateKey(database, { dataDir, now })
  }
})

function published(key: LedgerKey): string {
  return formatVerifierKey(key.verifier)
}

test('the new key is for its owner alone, the old private key is gone, both have signed', async () => {
  const current = readLedgerKey(dataDir)
  expect(statSync(ledgerKeyFile(dataDir)).mode & 0o777).toBe(0o600)
  expect(existsSync(join(dataDir, 'keys', 'ledger.next.key'))).toBe(false)
  const changes = (await readKeyChanges(database)).map((note) => openKeyChange(note))
  expect(changes.map((change) => change?.size)).toEqual([5, 10])
  expect(changes[0]?.from).toEqual(first.verifier)
  expect(changes[1]?.to).toEqual(current?.verifier)
})

test('whichever key one has kept, the key file leads to all of them, and each opens its own checkpoints only', async () => {
  const statements = await readKeyChanges(database)
  const current = ownKey().verifier
  const newest = findKeyChain(current, statements)
  const file = newest.ok ? formatPublishedKeys(newest.chain, statements) : ''
  const read = parsePublishedKeys(file)
  expect(read?.key).toEqual(current)
  expect(
    file
      .split('\n')
      .slice(0, 3)
      .map((line) => line.slice(0, NAME.length)),
  ).toEqual([NAME, NAME, NAME])
  for (const pinned of newest.ok ? keysOf(newest.chain) : []) {
    const found = findKeyChain(pinned, read?.keyChanges ?? [])
    const opened = notes.map((note) => found.ok && openUnderChain(note, found.chain).ok)
    expect(opened).toEqual([true, true, true])
  }
  const alone = findKeyChain(first.verifier, [])
  expect(notes.map((note) => alone.ok && openUnderChain(note, alone.chain).ok)).toEqual([true, false, false])
})

test('the whole ledger verifies from the first key and from the newest, and against checkpoints of every key', async () => {
  for (const key of [first.verifier, ownKey().verifier])
    expect(await verifyLedger(database, { key, against: notes })).toMatchObject({ ok: true, problems: [] })
})

test('a retired key signs nothing that is larger than its last tree', async () => {
  const checkpoint = { origin: NAME, size: 12, root: new Uint8Array(32) }
  const late = signNote(first, checkpointText(checkpoint))
  const { problems } = await verifyLedger(database, { key: ownKey().verifier, against: [late] })
  expect(problems.map(({ kind }) => kind)).toEqual(['against-signature'])
})

test('records from before and after a change verify with any key of the chain, and not with another', async () => {
  const changes = await readKeyChanges(database)
  for (const pinned of [published(first), published(ownKey())])
    for (const source of records) expect(verifyRecord(source, pinned, changes).problems).toEqual([])
  // The newest file brings its own statements; an old file alone knows nothing of later keys.
  expect(verifyRecord(records[2] ?? '', published(first)).problems).toEqual([])
  expect(verifyRecord(records[0] ?? '', published(ownKey())).problems).toEqual([
    { kind: 'other-key', index: null },
  ])
  const stranger = ensureLedgerKey(join(dataDir, 'stranger'), NAME)
  expect(verifyRecord(records[2] ?? '', published(stranger), changes).problems).toEqual([
    { kind: 'other-key', index: null },
  ])
})

test('no changed character of a file with statements goes unnoticed', () => {
  const source = records[2] ?? ''
  const from = source.indexOf('"keyChanges"')
  expect(from).toBeGreaterThan(0)
  for (let index = from; index < source.indexOf('"checkpoint"'); index += 13) {
    const changed = source.slice(0, index) + (source[index] === '0' ? '1' : '0') + source.slice(index + 1)
    if (verifyRecord(changed, published(first)).ok) throw new Error(`a change at ${index} goes unnoticed`)
  }
})

test('a key swapped without the chain is refused: nothing signed by it opens, and nothing is sealed with it', async () => {
  const file = ledgerKeyFile(dataDir)
  const kept = readFileSync(file, 'utf8')
  const stranger = ensureLedgerKey(join(dataDir, 'swapped'), NAME)
  writeFileSync(file, readFileSync(ledgerKeyFile(join(dataDir, 'swapped')), 'utf8'))
  await record([sampleEntry(subject.memberId)])
  await expect(sequencer.sealPending()).rejects.toThrow('passed on to another key')
  await expect(rotateKey(database, { dataDir, now })).rejects.toThrow('passed on to another key')
  writeFileSync(file, kept)
  const { ok, problems } = await verifyLedger(database, { key: stranger.verifier })
  expect(ok).toBe(false)
  expect(problems.map(({ kind }) => kind)).toContain('key-change')
  await sequencer.sealPending()
})

test('a statement that only one key has signed, or that the old key gave twice, counts for nothing', async () => {
  const changes = await readKeyChanges(database)
  const thief = ensureLedgerKey(join(dataDir, 'thief'), NAME)
  const change = { from: first.verifier, to: thief.verifier, size: 5, root: new Uint8Array(32), at: now() }
  expect(openKeyChange(signNote(first, keyChangeText(change)))).toBeNull()
  expect(openKeyChange(signNote(thief, keyChangeText(change)))).toBeNull()
  const second = signNote([first, thief], keyChangeText(change))
  expect(findKeyChain(first.verifier, [...changes, second])).toEqual({ ok: false, reason: 'fork' })
  expect(verifyRecord(records[2] ?? '', published(first), [second]).problems[0]?.kind).toBe('key-fork')
  // Whoever relies on the newest key is not misled by what a stolen old key says.
  expect(verifyRecord(records[2] ?? '', published(ownKey()), [second]).problems).toEqual([])
})

test('a change cut off before the new key was in place is completed, and nothing is sealed until then', async () => {
  const kept = readFileSync(ledgerKeyFile(dataDir), 'utf8')
  const { change } = await rotateKey(database, { dataDir, now })
  // As if the power had gone between the statement and the file.
  writeFileSync(join(dataDir, 'keys', 'ledger.next.key'), readFileSync(ledgerKeyFile(dataDir)), {
    mode: 0o600,
  })
  writeFileSync(ledgerKeyFile(dataDir), kept)
  await record([sampleEntry(subject.memberId)])
  await expect(sequencer.sealPending()).rejects.toThrow('rotate-key')
  const again = await rotateKey(database, { dataDir, now })
  expect(again).toEqual({ change, finished: true })
  await sequencer.sealPending()
  expect(await verifyLedger(database, { key: first.verifier })).toMatchObject({ ok: true })
})

test('a stored statement that is taken away is missed', async () => {
  await dropTriggers(database)
  const stored = await database.ledgerKeyChange.findMany({ orderBy: { number: 'asc' } })
  await database.ledgerKeyChange.delete({ where: { number: 1 } })
  const { problems } = await verifyLedger(database, { key: ownKey().verifier })
  expect(problems.map(({ kind }) => kind)).toContain('checkpoint-signature')
  const kept = stored.map(({ note }) => note)
  const compared = await verifyLedger(database, { key: first.verifier, keyChanges: kept })
  expect(compared.problems.map(({ kind }) => kind)).toEqual(['key-change'])
})
