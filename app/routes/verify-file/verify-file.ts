import { readFile } from 'node:fs/promises'
import { publishedKey } from '#app/ledger/ledger-identity.server.ts'
import { readKeyChanges } from '#app/ledger/read-key-changes.server.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment, refuse } from '#app/platform/respond.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { publishedSeal } from '#app/pledges/published-seal.server.ts'

const EMPTY = '<script type="application/json" id="keys">{}</script>'

/** Public: the verifier as one file to keep, with this ledger's keys in it. */
export async function loader() {
  const file = await readFile('build/verify.html', 'utf8').catch(() => null)
  if (file === null) throw refuse(404, '这个版本还没有生成核验文件，请先运行 npm run build')
  const [keyChanges, sealFingerprint] = await Promise.all([
    readKeyChanges(database),
    publishedSeal(database, settings.dataDir),
  ])
  const keys = JSON.stringify({ publicKey: publishedKey(), keyChanges, sealFingerprint })
  const whole = file.replace(EMPTY, () => EMPTY.replace('{}', () => keys.replaceAll('<', '\\u003c')))
  return new Response(whole, { headers: attachment('verify.html', 'text/html; charset=utf-8') })
}
