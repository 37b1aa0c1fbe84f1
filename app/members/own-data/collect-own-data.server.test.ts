import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { seedDemoOrganization, demoId } from '../../../prisma/seed/demo-organization.ts'
import { collectOwnData } from './collect-own-data.server.ts'
import { OWN_TABLES } from './own-tables.ts'

it('knows every table that names a member', () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  const models = [...schema.matchAll(/^model (\w+) \{([^}]*)\}/gm)]
  const naming = models.filter(([, , body = '']) => /^\s+memberId\s/m.test(body)).map(([, name]) => name)
  expect(
    OWN_TABLES.filter(({ column }) => column === 'memberId')
      .map(({ table }) => table)
      .sort(),
  ).toEqual(naming.sort())
})

it('gives everything about oneself, no secret and nothing about others', async () => {
  await seedDemoOrganization(database, '2026-11-22T02:00:00.000Z')
  const data = JSON.stringify(await collectOwnData(database, demoId('organizer01')))
  expect(data).toContain('罗景行')
  expect(data).toContain('organizer')
  expect(data).not.toContain('argon2')
  expect(data).not.toContain('member01')
})
