import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { toInstant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import {
  folder,
  growLog,
  honest,
  lying,
  NAME,
  NOW,
  now,
  visit,
  witnessKey,
} from '#tests/ledger/watched-log.ts'
import { fromHex, toBase64 } from '../bytes.ts'
import { checkpointText } from '../checkpoint.ts'
import { ensureLedgerKey, signNote } from '../ledger-key.server.ts'
import { verifyNatively } from '../native-signature.server.ts'
import { readCheckpoint } from '../read-checkpoint.server.ts'
import { rotateKey } from '../rotate-key.server.ts'
import { parseNote } from '../signed-note.ts'
import { formatVerifierKey, parseVerifierKey, parseWitnessKey } from '../verifier-key.ts'
import { cosignedTime } from './cosignature.ts'
import type { AskLog } from './log-client.ts'
import { cosign } from './witness-key.server.ts'

beforeAll(() => growLog(7), 60_000)

test('the key of a witness is for its owner alone and is no key of a log', () => {
  expect(statSync(join(folder, 'witness.key')).mode & 0o777).toBe(0o600)
  const written = formatVerifierKey(witnessKey.verifier)
  expect(parseWitnessKey(written)).toEqual(witnessKey.verifier)
  expect(parseVerifierKey(written)).toBeNull()
})

test('a cosignature is a key id, eight bytes of time and Ed25519 over the header, the time and the text', () => {
  const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
  const line = cosign(witnessKey, text, 1679315147)
  expect(toBase64(line.signature.slice(0, 8))).toBe('AAAAAGQYUMs=')
  const message = new TextEncoder().encode(`cosignature/v1\ntime 1679315147\n${text}`)
  expect(verifyNatively(line.signature.slice(8), message, witnessKey.verifier)).toBe(true)
  expect(cosignedTime(text, line, witnessKey.verifier, verifyNatively)).toBe(1679315147)
  expect(cosignedTime(text.replace('3\n', '4\n'), line, witnessKey.verifier, verifyNatively)).toBeNull()
  const later = { ...line, signature: line.signature.map((byte, index) => (index === 7 ? byte + 1 : byte)) }
  expect(cosignedTime(text, later, witnessKey.verifier, verifyNatively)).toBeNull()
})

test('an honest log is cosigned visit after visit, across a change of its key', async () => {
  for (const growth of [0, 0, 5, 300]) {
    if (growth > 0) await growLog(growth)
    const { code, said } = await visit('honest', honest)
    expect(code).toBe(0)
    const told = Math.max(said.indexOf('第一次见证'), said.indexOf('已见证'))
    const note = parseNote(`${said.slice(said.indexOf(NAME, told))}\n`)
    expect(note?.signatures.map(({ name }) => name)).toEqual([NAME, 'branch-1/witness'])
  }
  await rotateKey(database, { dataDir: settings.dataDir, now })
  expect((await visit('honest', honest)).code).toBe(0)
  await growLog(3)
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
    const { code, said } = await visit('victim', ask, { post: true, at })
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
  const stranger = ensureLedgerKey(join(settings.dataDir, 'stranger'), NAME)
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
