import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ensureLedgerKey, ledgerKeyFile } from '#app/ledger/ledger-key.server.ts'
import { settleAlgorithms } from '#app/ledger/settle-algorithms.server.ts'
import { SM2_SIGNATURE } from '#app/ledger/verifier-key.ts'
import { now } from '#app/platform/clock.ts'
import { database, openDatabase } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { markDemonstration } from '#app/platform/installation.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { installationFault } from './installation-fault.server.ts'

async function makeAdministrator(): Promise<void> {
  const id = newId()
  const at = now()
  await database.orgUnit.create({ data: { id, path: `${id}/`, name: id, kind: 'group' } })
  await database.member.create({
    data: {
      id,
      employeeNumber: id,
      name: '李四',
      unitId: id,
      politicalStatus: 'full',
      pseudonym: id,
      createdAt: at,
      updatedAt: at,
      grants: { create: [{ id: newId(), role: 'admin', unitId: id, grantedAt: at }] },
    },
  })
}

test('an empty database, one without administrator, an open key and exposed demo data are each named', async () => {
  const empty = openDatabase(`file:${mkdtempSync(join(tmpdir(), 'empty-'))}/x.db`)
  expect(await installationFault(empty, { ...settings, databaseUrl: 'file:x' })).toContain('npm run setup')
  await empty.$disconnect()
  expect(await installationFault(database, settings)).toContain('管理员')
  await makeAdministrator()
  expect(await installationFault(database, settings)).toBeNull()
  ensureLedgerKey(settings.dataDir, 'test.example/ledger')
  const key = ledgerKeyFile(settings.dataDir)
  chmodSync(key, 0o644)
  expect(await installationFault(database, settings)).toContain('keys/ledger.key')
  chmodSync(key, 0o600)
  expect(await installationFault(database, settings)).toBeNull()
  await markDemonstration(database, now())
  expect(await installationFault(database, { ...settings, host: '0.0.0.0' })).toContain('演示')
  expect(await installationFault(database, settings)).toBeNull()
})

test('the algorithms of the ledger are settled once: neither a setting nor another key changes them', async () => {
  expect(await installationFault(database, { ...settings, algorithms: 'guomi' })).toContain(
    'LIANXUE_ALGORITHMS',
  )
  await settleAlgorithms(database, settings)
  expect(await installationFault(database, { ...settings, algorithms: 'international' })).toBeNull()
  rmSync(ledgerKeyFile(settings.dataDir))
  expect(await installationFault(database, { ...settings, algorithms: 'guomi' })).toContain(
    'LIANXUE_ALGORITHMS',
  )
  ensureLedgerKey(settings.dataDir, 'test.example/ledger', SM2_SIGNATURE)
  expect(await installationFault(database, settings)).toContain('keys/ledger.key')
  await expect(settleAlgorithms(database, settings)).rejects.toThrow('keys/ledger.key')
})
