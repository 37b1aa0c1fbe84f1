import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkpointText } from '#app/ledger/checkpoint.ts'
import { witnessCommand } from '#app/ledger/commands/witness.ts'
import { findConsistency } from '#app/ledger/find-consistency.server.ts'
import { sha256 } from '#app/ledger/hash-function.ts'
import { findKeyChain, type KeyChain } from '#app/ledger/key-chain.ts'
import { ensureLedgerKey, type LedgerKey, signNote } from '#app/ledger/ledger-key.server.ts'
import { formatPublishedKeys } from '#app/ledger/published-keys.ts'
import { readCheckpoint } from '#app/ledger/read-checkpoint.server.ts'
import { readKeyChanges } from '#app/ledger/read-key-changes.server.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { createSequencer } from '#app/ledger/sequencer.server.ts'
import { addCosignatures } from '#app/ledger/witness/add-cosignatures.server.ts'
import type { AskLog } from '#app/ledger/witness/log-client.ts'
import { ensureWitnessKey } from '#app/ledger/witness/witness-key.server.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { addSampleMember, sampleEntry } from './sample.ts'

export const NAME = 'test.example/ledger'
export const NOW = '2026-11-22T08:00:00.000Z'
export const now = () => NOW

const sequencer = createSequencer({ database, key: ownKey, now, gatherMs: 60_000 })
const { record } = createRecorder({ database, projectors: [], now })

/** Where the witnesses of a test keep their keys and states. */
export const folder = mkdtempSync(join(tmpdir(), 'witness-'))
export const witnessKey = ensureWitnessKey(join(folder, 'witness.key'), 'branch-1/witness')

/** The key of the watched log. */
export function ownKey(): LedgerKey {
  return ensureLedgerKey(settings.dataDir, NAME)
}

/** Records and seals so many entries of a new member. */
export async function growLog(count: number): Promise<void> {
  const { id } = await addSampleMember(database)
  await record(Array.from({ length: count }, () => sampleEntry(id)))
  await sequencer.sealPending()
}

export async function chainOfLog(): Promise<KeyChain> {
  const found = findKeyChain(ownKey().verifier, await readKeyChanges(database))
  if (!found.ok) throw new Error(found.reason)
  return found.chain
}

/** The log as it answers over HTTP. */
export const honest: AskLog = async (path, posted) => {
  if (path === '/ledger/key')
    return { status: 200, text: formatPublishedKeys(await chainOfLog(), await readKeyChanges(database)) }
  if (path === '/ledger/checkpoint')
    return { status: 200, text: (await readCheckpoint(database))?.note ?? '' }
  if (path === '/ledger/cosignatures') {
    const outcome = await addCosignatures(database, posted ?? '', { chain: await chainOfLog(), now: NOW })
    return outcome.ok ? { status: 200, text: '' } : { status: 403, text: outcome.reason }
  }
  const proof = await findConsistency(database, sha256, Number(path.split('=')[1]))
  return proof === null ? { status: 404, text: '' } : { status: 200, text: proof }
}

/** The log as somebody shows it who has its key: this checkpoint, and this as the proof. */
export function lying(size: number, root: Uint8Array, proof: string | null): AskLog {
  const note = signNote(ownKey(), checkpointText({ origin: NAME, size, root }))
  return async (path, posted) => {
    if (path === '/ledger/checkpoint') return { status: 200, text: note }
    if (!path.startsWith('/ledger/consistency')) return honest(path, posted)
    return proof === null ? { status: 404, text: '' } : { status: 200, text: `${proof}\n\n${note}` }
  }
}

/** One visit of the witness that keeps its state under that name; what it said and its exit code. */
export async function visit(
  name: string,
  ask: AskLog,
  { post = false, at = NOW } = {},
): Promise<{ code: 0 | 1; said: string }> {
  const said: Array<string> = []
  const say = (line: string) => void said.push(line)
  const options = {
    url: 'https://test.example',
    ask,
    stateFile: join(folder, name),
    logKey: null,
    post,
    now: at,
  }
  const code = await witnessCommand({ ...options, key: witnessKey }, { print: say, warn: say })
  return { code, said: said.join('\n') }
}
