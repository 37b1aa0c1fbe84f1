import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import { readLedgerKey } from '../ledger-key.server.ts'
import { rotateKey } from '../rotate-key.server.ts'
import type { Sequencer } from '../sequencer.server.ts'
import { formatVerifierKey } from '../verifier-key.ts'
import type { CommandOutput } from './command-output.ts'

/**
 * `ledger rotate-key`: seals what waits under the old key and passes the log on to a new one.
 * @throws with one sentence when there is no key yet.
 */
export async function rotateKeyCommand(
  { sequencer, now }: { sequencer: Sequencer; now: () => Instant },
  output: CommandOutput,
): Promise<0 | 1> {
  if (!readLedgerKey(settings.dataDir)) throw new Error('数据目录里没有台账密钥（keys/ledger.key），无从更换')
  // A change that was cut off must be completed before anything can be sealed.
  await sequencer.sealPending().catch(() => undefined)
  const { change, finished } = await rotateKey(database, { dataDir: settings.dataDir, now })
  if (finished) output.print('上次更换密钥没有做完，现已完成')
  output.print(`旧公钥（用到第 ${change.size} 条为止）：${formatVerifierKey(change.from)}`)
  output.print(`新公钥：${formatVerifierKey(change.to)}`)
  output.print(
    '更换声明已由新旧两把密钥签名，可在 /ledger/key 查看；旧私钥已销毁。请重新备份，并把新公钥另存到别处',
  )
  return 0
}
