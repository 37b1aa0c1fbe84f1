import { guomiKey } from '#tests/ledger/guomi-key.ts'
import { expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { input, makeSigner, readAll, sealTools, sequencer, signTools } from '#tests/pledges/signing.ts'
import { readLedgerKey } from '#app/ledger/ledger-key.server.ts'
import { readKeyChanges } from '#app/ledger/read-key-changes.server.ts'
import { rotateKey } from '#app/ledger/rotate-key.server.ts'
import { formatVerifierKey } from '#app/ledger/verifier-key.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { fingerprintOf, readSealKey } from './pdf/seal-key.server.ts'
import { verifySealedPdf } from './pdf/verify-sealed-pdf.ts'
import { sealPledge } from './seal-pledge.server.ts'
import { signPledge } from './sign-pledge.server.ts'

test('a pledge sealed with SM3 and SM2 verifies, also after the ledger has changed its key', async () => {
  const pledge = samplePledge()
  const viewer = await makeSigner()
  await readAll(viewer, pledge)
  const sent = input(pledge)
  await signPledge(signTools, viewer, pledge, sent, now())
  await sequencer.sealPending()
  const outcome = await sealPledge(sealTools, sent.id, now())
  if (!outcome.ok) throw new Error(outcome.reason)
  const { bytes } = outcome.file
  const { certificate } = await readSealKey(sealTools.dataDir, '测试党支部', new Date())
  const sealFingerprint = fingerprintOf(certificate)
  const before = { sealFingerprint, ledgerKey: formatVerifierKey(guomiKey.verifier) }
  expect(await verifySealedPdf(bytes, before)).toMatchObject({ ok: true, entryId: sent.id, position: 0 })

  await rotateKey(database, { dataDir: sealTools.dataDir, now })
  const newest = readLedgerKey(sealTools.dataDir)
  if (!newest) throw new Error('no key after the change')
  const after = { sealFingerprint, ledgerKey: formatVerifierKey(newest.verifier) }
  expect(after.ledgerKey).not.toBe(before.ledgerKey)
  const keyChanges = await readKeyChanges(database)
  expect(await verifySealedPdf(bytes, { ...after, keyChanges })).toMatchObject({ ok: true, position: 0 })
  // Without the statement nothing ties the old key to the new one.
  expect(await verifySealedPdf(bytes, after)).toEqual({ ok: false, reason: 'other-ledger' })
})
