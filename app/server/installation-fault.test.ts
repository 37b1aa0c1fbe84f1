import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
  mkdirSync(join(settings.dataDir, 'keys'))
  const key = join(settings.dataDir, 'keys', 'ledger.key')
  writeFileSync(key, 'x', { mode: 0o644 })
  expect(await installationFault(database, settings)).toContain('keys/ledger.key')
  chmodSync(key, 0o600)
  expect(await installationFault(database, settings)).toBeNull()
  await markDemonstration(database, now())
  expect(await installationFault(database, { ...settings, host: '0.0.0.0' })).toContain('演示')
  expect(await installationFault(database, settings)).toBeNull()
})
