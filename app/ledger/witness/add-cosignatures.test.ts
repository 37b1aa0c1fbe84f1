import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import {
  chainOfLog,
  folder,
  growLog,
  honest,
  NAME,
  NOW,
  ownKey,
  visit,
  witnessKey,
} from '#tests/ledger/watched-log.ts'
import { checkpointText } from '../checkpoint.ts'
import { ensureLedgerKey, signNote } from '../ledger-key.server.ts'
import { readCheckpoint } from '../read-checkpoint.server.ts'
import { formatNote, parseNote } from '../signed-note.ts'
import { COSIGNATURE, formatVerifierKey, verifierKey } from '../verifier-key.ts'
import { addCosignatures } from './add-cosignatures.server.ts'
import { findWitnesses } from './find-witnesses.server.ts'
import { readCosigned } from './read-cosigned.server.ts'
import { registerWitness } from './register-witness.server.ts'
import { withdrawWitness } from './withdraw-witness.server.ts'
import { cosign, ensureWitnessKey } from './witness-key.server.ts'

const audited: Array<string> = []
const by = {
  actorId: 'admin',
  at: NOW,
  audit: async (_: unknown, { action }: { action: string }) => void audited.push(action),
}

beforeAll(() => growLog(7), 60_000)

test('only registered witnesses are heard; what they cosign stands in the note until after they are withdrawn', async () => {
  expect((await visit('post', honest, { post: true })).said).toContain('no-witness')
  const publicKey = formatVerifierKey(witnessKey.verifier)
  const logKey = ownKey().verifier
  expect(await registerWitness({ publicKey, logKey, ...by })).toEqual({ ok: true })
  expect(await registerWitness({ publicKey, logKey, ...by })).toEqual({ ok: false, reason: 'name-taken' })
  const alias = formatVerifierKey(verifierKey('alias', witnessKey.verifier.publicKey, COSIGNATURE))
  expect(await registerWitness({ publicKey: alias, logKey, ...by })).toEqual({
    ok: false,
    reason: 'key-taken',
  })
  const posing = formatVerifierKey(verifierKey(NAME, witnessKey.verifier.publicKey, COSIGNATURE))
  expect(await registerWitness({ publicKey: posing, logKey, ...by })).toEqual({
    ok: false,
    reason: 'log-key',
  })
  expect((await visit('post', honest, { post: true })).code).toBe(0)
  const checkpoint = await readCheckpoint(database)
  if (!checkpoint) throw new Error('no checkpoint')
  expect(parseNote(await readCosigned(database, checkpoint))?.signatures).toHaveLength(2)
  const [witness] = await findWitnesses(database)
  expect(witness?.last).toEqual({ size: checkpoint.size, cosignedAt: NOW })
  expect(await withdrawWitness(witness?.id ?? '', by)).toBe(true)
  expect(await withdrawWitness(witness?.id ?? '', by)).toBe(false)
  expect((await visit('post', honest, { post: true })).said).toContain('no-witness')
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
      chain: await chainOfLog(),
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
  const add = async (source: string) =>
    addCosignatures(database, source, { chain: await chainOfLog(), now: NOW })
  expect(await add('hello')).toEqual({ ok: false, reason: 'not-ours' })
  const stranger = ensureLedgerKey(join(settings.dataDir, 'stranger'), NAME)
  expect(await add(signNote(stranger, note.text))).toEqual({ ok: false, reason: 'not-ours' })
  const split = signNote(
    ownKey(),
    checkpointText({ origin: NAME, size: checkpoint.size, root: new Uint8Array(32) }),
  )
  expect(await add(split)).toEqual({ ok: false, reason: 'never-signed' })
})
