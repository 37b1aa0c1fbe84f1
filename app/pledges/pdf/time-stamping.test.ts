import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { afterEach, expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import {
  input,
  ledgerKey,
  makeSigner,
  readAll,
  sealTools,
  sequencer,
  signTools,
} from '#tests/pledges/signing.ts'
import {
  startTimeStampServer,
  type Behaviour,
  type TimeStampServer,
} from '#tests/pledges/time-stamp-server.ts'
import { formatVerifierKey } from '#app/ledger/verifier-key.ts'
import { now } from '#app/platform/clock.ts'
import { sealPledge } from '../seal-pledge.server.ts'
import { signPledge } from '../sign-pledge.server.ts'
import { fingerprintOf, readSealKey } from './seal-key.server.ts'
import { readTimeStamp } from './time-stamp.ts'
import { signPdf } from './sign-pdf.server.ts'
import { timeStampingBy } from './time-stamping.server.ts'
import { verifySealedPdf } from './verify-sealed-pdf.ts'

let server: TimeStampServer | undefined
afterEach(async () => server?.stop())

async function serve(behaviour: Behaviour): Promise<TimeStampServer> {
  server = await startTimeStampServer(mkdtempSync(join(tmpdir(), 'tsa-')), behaviour)
  return server
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

async function sealedWith(url: string, patienceMs = 60_000): Promise<Uint8Array> {
  const [pledge, viewer] = [samplePledge(), await makeSigner()]
  await readAll(viewer, pledge)
  const sent = input(pledge)
  await signPledge(signTools, viewer, pledge, sent, now())
  await sequencer.sealPending()
  const outcome = await sealPledge(
    { ...sealTools, stamping: timeStampingBy(url, patienceMs) },
    sent.id,
    now(),
  )
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.file.bytes
}

async function verify(bytes: Uint8Array) {
  const { certificate } = await readSealKey(sealTools.dataDir, '测试党支部', new Date())
  const sealFingerprint = fingerprintOf(certificate)
  return verifySealedPdf(bytes, { sealFingerprint, ledgerKey: formatVerifierKey(ledgerKey.verifier) })
}

async function statedIn(bytes: Uint8Array): Promise<unknown> {
  const evidence = (await PDF.load(Uint8Array.from(bytes))).getAttachment('evidence.json')
  return JSON.parse(Buffer.from(evidence ?? new Uint8Array()).toString('utf8'))
}

test('with a time-stamp server the seal is stamped, the document says so, and no byte of it can be changed', async () => {
  const { url } = await serve('answers')
  const before = Date.now()
  const bytes = await sealedWith(url)
  const verdict = await verify(bytes)
  expect(verdict).toMatchObject({ ok: true, stamps: [{ authority: 'CN，演练，演练时间戳' }] })
  const at = verdict.ok ? Date.parse(verdict.stamps[0]?.at ?? '') : 0
  expect(at).toBeGreaterThanOrEqual(before - 1000)
  expect(at).toBeLessThanOrEqual(Date.now() + 1000)
  expect(await statedIn(bytes)).toMatchObject({ timeStamp: { state: 'stamped', host: new URL(url).host } })
  expect(bytes.length).toBeLessThanOrEqual(120 * 1024)
  const container = Buffer.from(bytes).lastIndexOf('/Contents <') + 11
  for (let tries = 0; tries < 90; tries += 1) {
    const changed = Uint8Array.from(bytes)
    const place = container + Math.floor((tries / 90) * 8000)
    changed[place] = changed[place] === 0x30 ? 0x31 : 0x30
    expect(Buffer.compare(changed, bytes) === 0 || !(await verify(changed)).ok, `byte ${place}`).toBe(true)
  }
})

test.each<Behaviour>(['silent', 'refuses', 'other-digest', 'garbage', 'error'])(
  'a time-stamp server that is %s costs the stamp, never the seal, and the document says so',
  async (behaviour) => {
    const { url, requests } = await serve(behaviour)
    const bytes = await sealedWith(url, 300)
    expect(await verify(bytes)).toMatchObject({ ok: true, stamps: [null] })
    expect(await statedIn(bytes)).toMatchObject({ timeStamp: { state: 'unanswered' } })
    expect(requests()).toBe(1)
  },
)

test('after a failure the server is left alone for a while; other servers are asked all the same', async () => {
  const { url, requests } = await serve('error')
  const stamping = timeStampingBy(url)
  const digest = sha256(randomBytes(20))
  expect(await stamping?.ask(digest)).toBeNull()
  expect(await stamping?.ask(digest)).toBeNull()
  expect(requests()).toBe(1)
  expect(timeStampingBy(null)).toBeNull()
})

test('a token longer than those of its server were before finds room all the same', async () => {
  const { url } = await serve('answers')
  const stamping = timeStampingBy(url)
  const sealed = PDF.create()
  sealed.addPage()
  const key = await readSealKey(sealTools.dataDir, '测试党支部', new Date())
  const mark = { reason: '', location: '', fieldName: 'seal', signedAt: new Date() }
  const roomy = await signPdf(await sealed.save(), key, mark, stamping)
  const tight = await signPdf(
    await sealed.save(),
    key,
    mark,
    stamping && { ...stamping, room: async () => 9 },
  )
  // Two zeros each: the 350 bytes of the frame, and what two tokens or two signatures of one key differ by.
  const most = 2 * (350 + 32)
  for (const bytes of [roomy, tight]) expect(unusedIn(bytes ?? new Uint8Array())).toBeLessThanOrEqual(most)
})

/** Zeros that are left of the room for a signature. */
function unusedIn(bytes: Uint8Array): number {
  const [, zeros = ''] = /\/Contents <[0-9A-Fa-f]*?(0*)>/.exec(Buffer.from(bytes).toString('latin1')) ?? []
  return zeros === '' ? Infinity : zeros.length
}

test('a token speaks of the bytes that it was asked for and of no others', async () => {
  const { url } = await serve('answers')
  const bytes = new Uint8Array(randomBytes(40))
  const token = await timeStampingBy(url)?.ask(sha256(bytes))
  if (!token) throw new Error('no token')
  expect(await readTimeStamp(token, sha256(bytes))).not.toBeNull()
  expect(await readTimeStamp(token, sha256(bytes.subarray(1)))).toBeNull()
})
