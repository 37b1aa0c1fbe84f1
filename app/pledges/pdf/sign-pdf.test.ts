import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { expect, test } from 'vitest'
import { issueCertificate, P256 } from '#tests/pledges/issue-certificate.ts'
import { readSealKey } from './seal-key.server.ts'
import { signPdf } from './sign-pdf.server.ts'

test.each([
  ['P-256', P256],
  ['P-384', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384']],
  ['RSA', ['rsa:2048']],
])('a certificate of an authority with a key %s signs, and hardly any room stays empty', async (_, key) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'seal-'))
  const organization = '集团公司党委'.repeat(4)
  const names = { organization, commonName: '系统签章'.repeat(4), purpose: ['basicConstraints=CA:FALSE'] }
  issueCertificate({ folder: join(dataDir, 'keys'), name: 'seal', key, ...names })
  const document = PDF.create()
  document.addPage()
  const mark = { reason: '', location: '', fieldName: 'seal', signedAt: new Date() }
  const seal = await readSealKey(dataDir, organization, new Date())
  const signed = await signPdf(await document.save(), seal, mark, null)
  const text = Buffer.from(signed ?? []).toString('latin1')
  expect(/\/Contents <[0-9A-Fa-f]*?(0*)>/.exec(text)?.[1]?.length).toBeLessThan(600)
  rmSync(dataDir, { recursive: true })
})
