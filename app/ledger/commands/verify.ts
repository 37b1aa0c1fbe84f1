import { readFileSync } from 'node:fs'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { readLedgerKey } from '../ledger-key.server.ts'
import { describeProblem } from '../problem.ts'
import { parsePublishedKeys, type PublishedKeys } from '../published-keys.ts'
import { verifyLedger } from '../verify-ledger.server.ts'
import type { VerifierKey } from '../verifier-key.ts'
import type { CommandOutput } from './command-output.ts'

/**
 * `ledger verify`: recomputes the whole ledger. `against` are files with signed checkpoints kept outside, `keyFile`
 * one with the public key as published when they were taken; without it the key of this installation is believed.
 * @throws with one sentence when a file cannot be used.
 */
export async function verifyCommand(
  { against, keyFile }: { against: ReadonlyArray<string>; keyFile: string | null },
  output: CommandOutput,
): Promise<0 | 1> {
  const known = keyFile === null ? { key: ownKey(), keyChanges: [] } : keyIn(keyFile)
  const started = Date.now()
  const { ok, size, root, staged, problems, erased } = await verifyLedger(database, {
    ...known,
    against: against.map(readNote),
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  output.print(`已核验 ${size} 条已存证记录、${staged} 条待存证记录，用时 ${seconds} 秒`)
  for (const { position, entryId, orderId } of erased)
    output.print(
      `${position === null ? '待存证' : `第 ${position} 号`}：内容已依规销毁，销毁记录为 ${orderId}（记录 ${entryId}）`,
    )
  if (ok) {
    output.print(`台账完整，未被改动；根哈希 ${root}`)
    if (against.length > 0) output.print(`与给出的 ${against.length} 个检查点一致`)
    return 0
  }
  for (const problem of problems) output.warn(describeProblem(problem))
  const first = problems.find(({ position }) => position !== null)
  output.warn(`核验未通过，共 ${problems.length} 处问题${first ? `；从第 ${first.position} 号起不可信` : ''}`)
  return 1
}

function ownKey(): VerifierKey {
  const key = readLedgerKey(settings.dataDir)
  if (!key) throw new Error('数据目录里没有台账密钥（keys/ledger.key）：还没有任何记录存证，或密钥已丢失')
  return key.verifier
}

function keyIn(file: string): PublishedKeys {
  const known = parsePublishedKeys(read(file))
  if (!known) throw new Error(`${file} 不是台账公钥文件`)
  return known
}

/** A note as it comes back from a QR code or an editor: the last line break may be lost, others doubled. */
function readNote(file: string): string {
  return `${read(file).replace(/\r\n/g, '\n').trim()}\n`
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`读不到文件 ${file}`)
  }
}
