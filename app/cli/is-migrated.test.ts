import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sqliteTemplate } from '#tests/harness/template.ts'
import { isMigrated } from './is-migrated.mjs'

const folder = mkdtempSync(join(tmpdir(), 'lianxue-migrated-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a database with every migration needs none', () => {
  expect(isMigrated(`file:${sqliteTemplate()}`, 'prisma/migrations')).toBe(true)
})

test('a migration that came in or was changed is left to be applied or refused', () => {
  const migrations = join(folder, 'migrations')
  cpSync('prisma/migrations', migrations, { recursive: true })
  expect(isMigrated(`file:${sqliteTemplate()}`, migrations)).toBe(true)
  mkdirSync(join(migrations, '00000000000001_next'))
  writeFileSync(join(migrations, '00000000000001_next/migration.sql'), 'SELECT 1;')
  expect(isMigrated(`file:${sqliteTemplate()}`, migrations)).toBe(false)
  rmSync(join(migrations, '00000000000001_next'), { recursive: true })
  writeFileSync(join(migrations, '00000000000000_initial/migration.sql'), 'SELECT 1;')
  expect(isMigrated(`file:${sqliteTemplate()}`, migrations)).toBe(false)
})

test('what is no database yet, or not of this product, is left to Prisma', () => {
  expect(isMigrated(`file:${join(folder, 'none.db')}`, 'prisma/migrations')).toBe(false)
  expect(isMigrated('postgresql://localhost/lianxue', 'prisma/migrations')).toBe(false)
  expect(isMigrated(`file:${folder}`, 'prisma/migrations')).toBe(false)
  writeFileSync(join(folder, 'other.db'), '')
  expect(isMigrated(`file:${join(folder, 'other.db')}`, 'prisma/migrations')).toBe(false)
  writeFileSync(join(folder, 'text.db'), '没有数据库'.repeat(1000))
  expect(isMigrated(`file:${join(folder, 'text.db')}`, 'prisma/migrations')).toBe(false)
})
