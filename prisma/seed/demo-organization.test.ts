import { expect, it } from 'vitest'
import { verifyPassword } from '#app/auth/password.server.ts'
import { isId } from '#app/platform/ids.ts'
import { database } from '#app/platform/database.server.ts'
import { DEMO_PASSWORD } from './demo-accounts.ts'
import { seedDemoOrganization } from './demo-organization.ts'

it('creates the accounts of the documentation, once', async () => {
  await seedDemoOrganization(database, '2026-11-22T02:00:00.000Z')
  await seedDemoOrganization(database, '2026-11-23T02:00:00.000Z')
  const accounts = await database.member.findMany({
    where: { credential: { isNot: null } },
    include: { credential: true, unit: true },
  })
  const numbered = (stem: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${stem}${String(index + 1).padStart(2, '0')}`)
  const expected = [
    ...numbered('member', 40),
    ...numbered('cadre', 6),
    'secretary01',
    'secretary02',
    'organizer01',
    'organizer02',
    'auditor01',
    'admin01',
  ]
  expect(accounts.map(({ employeeNumber }) => employeeNumber).sort()).toEqual(expected.sort())
  expect(accounts.every(({ id }) => isId(id))).toBe(true)
  expect(await verifyPassword(accounts[0]?.credential?.passwordHash ?? '', DEMO_PASSWORD)).toBe(true)
})

it('stands every unit under its parent’s path', async () => {
  await seedDemoOrganization(database, '2026-11-22T02:00:00.000Z')
  const units = await database.orgUnit.findMany({ include: { parent: true } })
  expect(units.length).toBeGreaterThan(20)
  for (const { id, path, parent } of units) expect(path).toBe(`${parent?.path ?? ''}${id}/`)
})
