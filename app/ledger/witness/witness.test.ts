import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { toInstant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { addSampleMember, sampleEntry } from '#tests/ledger/sample.ts'
import { fromHex, toBase64 } from '../bytes.ts'
import { checkpointText } from '../checkpoint.ts'
import { findConsistency } from '../find-consistency.server.ts'
import { findKeyChain, type KeyChain } from '../key-chain.ts'
import { ensureLedgerKey, signNote } from '../ledger-key.server.ts'
import { verifyNatively } from '../native-signature.server.ts'
import { formatPublishedKeys } from '../published-keys.ts'
import { readCheckpoint } from '../read-checkpoint.server.ts'
import { readKeyChanges } from '../read-key-changes.server.ts'
import { createRecorder } from '../recorder.server.ts'
import { rotateKey } from '../rotate-key.server.ts'
import { createSequencer } from '../sequencer.server.ts'
import { formatNote, parseNote } from '../signed-note.ts'
import { COSIGNATURE, formatVerifierKey, parseVerifierKey, verifierKey } from '../verifier-key.ts'
import { witnessCommand } from '../commands/witness.ts'
import { addCosignatures } from './add-cosignatures.server.ts'
import { cosignedTime } from './cosignature.ts'
import { findWitnesses } from './find-witnesses.server.ts'
import type { AskLog } from './log-client.ts'
import { readCosigned } from './read-cosigned.server.ts'
import { registerWitness } from './register-witness.server.ts'
import { withdrawWitness } from './withdraw-witness.server.ts'
import { cosign, ensureWitnessKey } from './witness-key.server.ts'

const { dataDir } = settings
const NAME = 'test.example/ledger'
const NOW = '2026-11-22T08:00:00.000Z'
const ownKey = () => ensureLedgerKey(dataDir, NAME)
const now = () => NOW
const sequencer = createSequencer({ database, key: ownKey, now, gatherMs: 60_000 })
const { record } = createRecorder({ database, projectors: [], now })
const folder = mkdtempSync(join(tmpdir(), 'witness-'))
const key = ensureWitnessKey(join(folder, 'witness.key'), 'branch-1/witness')
const audited: Array<string> = []
const by = {
  actorId: 'admin',
  at: NOW,
  audit: async (_: unknown, { action }: { action: string }) => void audited.push(action),
}
let member = ''

beforeAll(async () => {
  ownKey()
  member = (await addSampleMember(database)).id
  await grow(7)
})

async function grow(count: number): Promise<void> {
  await record(Array.from({ length: count }, () => sampleEntry(member)))
  await sequencer.sealPending()
}

async function chain(): Promise<KeyChain> {
  const found = findKeyChain(ownKey().verifier, await readKeyChanges(database))
  if (!found.ok) throw new Error(found.reason)
  return found.chain
}

/** The log as it answers over HTTP. */
const honest: AskLog = async (path, posted) => {
  if (path === '/ledger/key')
    return { status: 200, text: formatPublishedKeys(await chain(), await readKeyChanges(database)) }
  if (path === '/ledger/checkpoint')
    return { status: 200, text: (await readCheckpoint(database))?.note ?? '' }
  if (path === '/ledger/cosignatures') {
    const outcome = await addCosignatures(database, posted ?? '', { chain: await chain(), now: NOW })
    return outcome.ok ? { status: 200, text: '' } : { status: 403, text: outcome.reason }
  }
  const proof = await findConsistency(database, Number(path.split('=')[1]))
  return proof === null ? { status: 404, text: '' } : { status: 200, text: proof }
}

async function visit(name: string, ask: AskLog, post = false, at = NOW) {
  const said: Array<string> = []
  const output = {
    print: (line: string) => void said.push(line),
    warn: (line: string) => void said.push(line),
  }
  const options = {
    url: 'https://test.example',
    ask,
    stateFile: join(folder, name),
    key,
    logKey: null,
    post,
    now: at,
  }
  const code = await witnessCommand(options, output)
  return { code, said: said.join('\n') }
}

/** The log as somebody shows it who has its key: this checkpoint, and this as the proof. */
function lying(size: number, root: Uint8Array, proof: string | null): AskLog {
  const note = signNote(ownKey(), checkpointText({ origin: NAME, size, root }))
  return async (path, posted) => {
    if (path === '/ledger/checkpoint') return { status: 200, text: note }
    if (!path.startsWith('/ledger/consistency')) return honest(path, posted)
    return proof === null ? { status: 404, text: '' } : { status: 200, text: `${proof}\n\n${note}` }
  }
}

test('the key of a witness is for its owner alone and is no key of a log', () => {
  expect(statSync(join(folder, 'witness.key')).mode & 0o777).toBe(0o600)
  const written = formatVerifierKey(key.verifier)
  expect(parseVerifierKey(written, COSIGNATURE)).toEqual(key.verifier)
  expect(parseVerifierKey(written)).toBeNull()
})

test('a cosignature is a key id, eight bytes of time and Ed25519 over the header, the time and the text', () => {
  const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
  const line = cosign(key, text, 1679315147)
  expect(toBase64(line.signature.slice(0, 8))).toBe('AAAAAGQYUMs=')
  const message = new TextEncoder().encode(`cosignature/v1\ntime 1679315147\n${text}`)
  expect(verifyNatively(line.signature.slice(8), message, key.verifier.publicKey)).toBe(true)
  expect(cosignedTime(text, line, key.verifier, verifyNatively)).toBe(1679315147)
  expect(cosignedTime(text.replace('3\n', '4\n'), line, key.verifier, verifyNatively)).toBeNull()
  const later = { ...line, signature: line.signature.map((byte, index) => (index === 7 ? byte + 1 : byte)) }
  expect(cosignedTime(text, later, key.verifier, verifyNatively)).toBeNull()
})

test('an honest log is cosigned visit after visit, across a change of its key', async () => {
  for (const growth of [0, 0, 5, 300]) {
    if (growth > 0) await grow(growth)
    const { code, said } = await visit('honest', honest)
    expect(code).toBe(0)
    const told = Math.max(said.indexOf('第一次见证'), said.indexOf('已见证'))
    const note = parseNote(`${said.slice(said.indexOf(NAME, told))}\n`)
    expect(note?.signatures.map(({ name }) => name)).toEqual([NAME, 'branch-1/witness'])
  }
  await rotateKey(database, { dataDir, now })
  expect((await visit('honest', honest)).code).toBe(0)
  await grow(3)
  expect((await visit('honest', honest)).code).toBe(0)
  expect(existsSync(join(folder, 'honest'))).toBe(true)
})

test('a log that was cut, rewritten or forked raises the alarm; both sides are kept and nothing is signed', async () => {
  await visit('victim', honest)
  const before = readFileSync(join(folder, 'victim'), 'utf8')
  const { size = 0, root = '' } = (await readCheckpoint(database)) ?? {}
  const other = new Uint8Array(32).fill(7)
  const cases: Array<[AskLog, RegExp]> = [
    [lying(size - 1, other, null), /比上次见证时短/],
    [lying(size, other, `old ${size}`), /内容却不同/],
    [lying(size + 1, other, `old ${size}\n${toBase64(other)}`), /不是上次见证的台账的延续/],
    [lying(size + 1, other, null), /不是上次见证的台账的延续/],
    [lying(size + 1, fromHex(root), `old ${size - 1}`), /不是上次见证的台账的延续/],
  ]
  for (const [index, [ask, sentence]] of cases.entries()) {
    const at = toInstant(new Date(Date.parse(NOW) + index * 1000))
    const { code, said } = await visit('victim', ask, true, at)
    expect(code).toBe(1)
    expect(said).toMatch(/^警报：/m)
    expect(said).toMatch(sentence)
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe(before)
    expect(readdirSync(folder).filter((name) => name.startsWith('victim.conflict'))).toHaveLength(
      2 * (index + 1),
    )
  }
  const kept = readdirSync(folder).filter((name) => name.endsWith('-kept.txt'))
  expect(readFileSync(join(folder, kept[0] ?? ''), 'utf8')).toContain(`\n${size}\n`)
  expect((await visit('victim', honest)).code).toBe(0)
})

test('a swapped key is an alarm, a broken line is not', async () => {
  await visit('swapped', honest)
  const stranger = ensureLedgerKey(join(dataDir, 'stranger'), NAME)
  const swapped: AskLog = async (path, posted) =>
    path === '/ledger/key'
      ? { status: 200, text: `${formatVerifierKey(stranger.verifier)}\n` }
      : honest(path, posted)
  expect((await visit('swapped', swapped)).said).toMatch(/警报：台账换了公钥/)
  const forged: AskLog = async (path, posted) => {
    const answer = await honest(path, posted)
    const signed = signNote(stranger, checkpointText({ origin: NAME, size: 9_999, root: new Uint8Array(32) }))
    return path.startsWith('/ledger/consistency') ? { status: 200, text: `old 1\n\n${signed}` } : answer
  }
  expect((await visit('swapped', forged)).said).toMatch(/警报：检查点不是台账密钥签名的/)
  await expect(visit('swapped', async () => ({ status: 200, text: '<html>' }))).rejects.toThrow('没有见证')
  await expect(visit('swapped', async () => ({ status: 503, text: '' }))).rejects.toThrow('没有见证')
})

test('only registered witnesses are heard; what they cosign stands in the note until after they are withdrawn', async () => {
  expect((await visit('post', honest, true)).said).toContain('no-witness')
  const publicKey = formatVerifierKey(key.verifier)
  const logKey = ownKey().verifier
  expect(await registerWitness({ publicKey, logKey, ...by })).toEqual({ ok: true })
  expect(await registerWitness({ publicKey, logKey, ...by })).toEqual({ ok: false, reason: 'name-taken' })
  const alias = formatVerifierKey(verifierKey('alias', key.verifier.publicKey, COSIGNATURE))
  expect(await registerWitness({ publicKey: alias, logKey, ...by })).toEqual({
    ok: false,
    reason: 'key-taken',
  })
  const posing = formatVerifierKey(verifierKey(NAME, key.verifier.publicKey, COSIGNATURE))
  expect(await registerWitness({ publicKey: posing, logKey, ...by })).toEqual({
    ok: false,
    reason: 'log-key',
  })
  expect((await visit('post', honest, true)).code).toBe(0)
  const checkpoint = await readCheckpoint(database)
  if (!checkpoint) throw new Error('no checkpoint')
  expect(parseNote(await readCosigned(database, checkpoint))?.signatures).toHaveLength(2)
  const [witness] = await findWitnesses(database)
  expect(witness?.last).toEqual({ size: checkpoint.size, cosignedAt: NOW })
  expect(await withdrawWitness(witness?.id ?? '', by)).toBe(true)
  expect(await withdrawWitness(witness?.id ?? '', by)).toBe(false)
  expect((await visit('post', honest, true)).said).toContain('no-witness')
  expect(parseNote(await readCosigned(database, checkpoint))?.signatures).toHaveLength(2)
  expect(audited).toEqual(['witness.registered', 'witness.withdrawn'])
})

test('what is not ours, wrongly signed, of the future or replayed from the past is refused or changes nothing', async () => {
  const second = ensureWitnessKey(join(folder, 'second.key'), 'branch-2/witness')
  await registerWitness({ publicKey: formatVerifierKey(second.verifier), logKey: ownKey().verifier, ...by })
  const checkpoint = await readCheckpoint(database)
  const note = parseNote(checkpoint?.note ?? '')
  if (!checkpoint || !note) throw new Error('no checkpoint')
  const hand = async (text: string, seconds: number, change = (bytes: Uint8Array) => bytes) => {
    const line = cosign(second, text, seconds)
    const signatures = [...note.signatures, { ...line, signature: change(line.signature) }]
    const outcome = await addCosignatures(database, formatNote({ text: note.text, signatures }), {
      chain: await chain(),
      now: NOW,
    })
    return outcome.ok ? 'taken' : outcome.reason
  }
  const seconds = Date.parse(NOW) / 1000
  expect(await hand(note.text, seconds)).toBe('taken')
  expect(await hand(note.text, seconds - 60)).toBe('taken')
  const [line] = await database.ledgerCosignature.findMany({
    where: { witness: { name: 'branch-2/witness' } },
  })
  expect(line?.cosignedAt).toBe(NOW)
  expect(await hand(note.text, seconds + 3600)).toBe('future')
  expect(await hand('another text\n', seconds)).toBe('signature')
  expect(await hand(note.text, seconds, (bytes) => bytes.map((byte, at) => (at === 0 ? 255 : byte)))).toBe(
    'signature',
  )
  expect(await hand(note.text, seconds, (bytes) => bytes.slice(1))).toBe('signature')
  const add = async (source: string) => addCosignatures(database, source, { chain: await chain(), now: NOW })
  expect(await add('hello')).toEqual({ ok: false, reason: 'not-ours' })
  const stranger = ensureLedgerKey(join(dataDir, 'stranger'), NAME)
  expect(await add(signNote(stranger, note.text))).toEqual({ ok: false, reason: 'not-ours' })
  const split = signNote(
    ownKey(),
    checkpointText({ origin: NAME, size: checkpoint.size, root: new Uint8Array(32) }),
  )
  expect(await add(split)).toEqual({ ok: false, reason: 'never-signed' })
})
