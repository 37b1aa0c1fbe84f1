import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { beforeAll, describe, expect, test } from 'vitest'
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
import { objectIn, textIn } from '#app/ledger/entry-words.ts'
import { formatVerifierKey } from '#app/ledger/verifier-key.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { fingerprintOf, readSealKey } from './pdf/seal-key.server.ts'
import { verifySealedPdf, type TrustedMarks } from './pdf/verify-sealed-pdf.ts'
import { sealPledge } from './seal-pledge.server.ts'
import { signPledge } from './sign-pledge.server.ts'

const has = (tool: string): boolean => spawnSync(tool, ['-v']).error === undefined

async function sealed(name = '张䶮㛃𠅤'): Promise<{ entryId: string; bytes: Uint8Array }> {
  const pledge = samplePledge()
  const viewer = await makeSigner({ name })
  await readAll(viewer, pledge)
  const sent = input(pledge)
  const signed = await signPledge(signTools, viewer, pledge, sent, now())
  if (!signed.ok) throw new Error(signed.reason)
  await sequencer.sealPending()
  const outcome = await sealPledge(sealTools, sent.id, now())
  if (!outcome.ok) throw new Error(outcome.reason)
  return { entryId: sent.id, bytes: outcome.file.bytes }
}

function onDisk(bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(sealTools.dataDir, 'sealed-')), 'pledge.pdf')
  writeFileSync(file, bytes)
  return file
}

describe('a sealed pledge', () => {
  let entryId: string
  let bytes: Uint8Array
  let trusted: TrustedMarks
  beforeAll(async () => {
    ;({ entryId, bytes } = await sealed())
    const { certificate } = await readSealKey(sealTools.dataDir, '测试党支部', new Date())
    trusted = {
      sealFingerprint: fingerprintOf(certificate),
      ledgerKey: formatVerifierKey(ledgerKey.verifier),
    }
  })

  test('is small, and the same file whenever it is asked for', async () => {
    expect(bytes.length).toBeLessThanOrEqual(120_000)
    const again = await sealPledge(sealTools, entryId, now())
    expect(again.ok && Buffer.compare(again.file.bytes, bytes)).toBe(0)
    expect(await database.sealedDocument.count({ where: { subjectId: entryId } })).toBe(1)
  })

  test('is not made before the ledger has sealed the entry', async () => {
    const pledge = samplePledge()
    const viewer = await makeSigner()
    await readAll(viewer, pledge)
    const sent = input(pledge)
    await signPledge(signTools, viewer, pledge, sent, now())
    expect(await sealPledge(sealTools, sent.id, now())).toEqual({ ok: false, reason: 'not-sealed-yet' })
  })

  test('carries evidence that our verifier accepts, with the text, the signer and the place in the ledger', async () => {
    const verdict = await verifySealedPdf(bytes, trusted)
    expect(verdict).toMatchObject({
      ok: true,
      entryId,
      certificateSubject: expect.stringContaining('测试党支部'),
    })
    if (!verdict.ok) return
    expect(textIn(objectIn(verdict.payload, 'signer'), 'name')).toBe('张䶮㛃𠅤')
    expect(JSON.stringify(verdict.payload)).toContain('清白做人')
    expect(verdict.position).toBeGreaterThanOrEqual(0)
  })

  test('with any byte changed, something appended or another attachment is refused by our verifier', async () => {
    for (let tries = 0; tries < 300; tries += 1) {
      const at = Math.floor((tries / 300) * bytes.length) + (tries % 7)
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << (tries % 8))
      expect((await verifySealedPdf(changed, trusted)).ok, `byte ${at}`).toBe(false)
    }
    const longer = Buffer.concat([bytes, Buffer.from('\n%%EOF\n')])
    for (const other of [longer, bytes.subarray(0, -20), new Uint8Array()])
      expect((await verifySealedPdf(other, trusted)).ok).toBe(false)
  })

  test('does not pass when a later revision swaps the evidence', async () => {
    const other = await PDF.load(Uint8Array.from(bytes))
    other.removeAttachment('evidence.json')
    other.addAttachment('evidence.json', Buffer.from('{}'))
    const swapped = await other.save({ incremental: true })
    expect(await verifySealedPdf(swapped, trusted)).toEqual({ ok: false, reason: 'not-whole' })
  })

  test('of another organization, or of another ledger, is not taken for ours', async () => {
    const [seal, ledger] = ['0'.repeat(64), 'other.example/ledger+00000000+AA==']
    expect(await verifySealedPdf(bytes, { ...trusted, sealFingerprint: seal })).toMatchObject({
      reason: 'other-seal',
    })
    expect(await verifySealedPdf(bytes, { ...trusted, ledgerKey: ledger })).toMatchObject({
      reason: 'other-ledger',
    })
  })

  test('keys are readable by their owner alone', () => {
    for (const file of ['seal.key', 'field.key'])
      expect(statSync(join(sealTools.dataDir, 'keys', file)).mode & 0o777).toBe(0o600)
  })

  test.skipIf(!has('pdfsig'))(
    'is valid and whole to pdfsig, clean to qpdf, its font embedded and cut',
    () => {
      const file = onDisk(bytes)
      const signature = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
      expect(signature).toContain('Signature is Valid')
      expect(signature).toContain('Total document signed')
      expect(signature).toContain('ETSI.CAdES.detached')
      const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
      expect(fonts).toHaveLength(1)
      expect(fonts[0]).toMatch(/NotoSerifSC-Regular .*yes yes yes/)
      if (has('qpdf')) execFileSync('qpdf', ['--check', file])
    },
  )

  test.skipIf(!has('pdftoppm'))('shows ink in every line, rare characters included', () => {
    const lines = inkLines(onDisk(bytes))
    expect(lines.length).toBeGreaterThan(25)
    for (const { text, ink } of lines) expect(ink, text).toBeGreaterThan(text.length * 6)
    expect(lines.some(({ text }) => text.includes('䶮㛃𠅤'))).toBe(true)
  })
})

type InkLine = { text: string; ink: number }

/** Every line of text as pdftotext finds it, with the dark pixels that pdftoppm draws in its box at 60 dpi. */
function inkLines(file: string): Array<InkLine> {
  const layout = execFileSync('pdftotext', ['-bbox-layout', file, '-'], { encoding: 'utf8' })
  return layout
    .split('<page ')
    .slice(1)
    .flatMap((page, index) => {
      const raster = rasterOf(file, index + 1)
      return page
        .split('<line ')
        .slice(1)
        .map((line) => {
          const [left = 0, top = 0, right = 0, bottom = 0] = [...line.matchAll(/[xy]M(?:in|ax)="([\d.]+)"/g)]
            .slice(0, 4)
            .map((match) => Math.round((Number(match[1]) * 60) / 72))
          const text = [...line.matchAll(/>([^<]+)<\/word>/g)].map((match) => match[1]).join('')
          return { text, ink: raster.darkIn(left, top, right, bottom) }
        })
    })
}

function rasterOf(file: string, page: number) {
  const options = ['-r', '60', '-gray', '-f', `${page}`, '-l', `${page}`]
  const pgm = execFileSync('pdftoppm', [...options, file], { maxBuffer: 1 << 24 })
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40))
  const [width, start] = [Number(head?.[1]), head?.[0].length ?? 0]
  function darkIn(left: number, top: number, right: number, bottom: number): number {
    let dark = 0
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) if ((pgm[start + y * width + x] ?? 255) < 200) dark += 1
    return dark
  }
  return { darkIn }
}
