import { expect, it } from 'vitest'
import type { Role } from '#app/members/roles.ts'
import { mayResetPassword } from './may-reset-password.ts'

const grant = (role: Role, unitPath: string) => ({ role, unitPath, unitId: unitPath })

it.each([
  ['a member without roles', [grant('secretary', 'g/n/')], [], true],
  ['a secretary below, by an organizer', [grant('organizer', 'g/')], [grant('secretary', 'g/n/')], true],
  [
    'an organizer of a part, by one of the whole',
    [grant('organizer', 'g/')],
    [grant('organizer', 'g/n/')],
    true,
  ],
  [
    'an organizer of the whole, by one of a part',
    [grant('organizer', 'g/n/')],
    [grant('organizer', 'g/')],
    false,
  ],
  ['an administrator, by an organizer', [grant('organizer', 'g/')], [grant('admin', 'g/')], false],
  [
    'an auditor, by an organizer',
    [grant('organizer', 'g/')],
    [grant('secretary', 'g/'), grant('auditor', 'g/')],
    false,
  ],
  ['an organizer, by a secretary', [grant('secretary', 'g/')], [grant('organizer', 'g/n/')], false],
  ['an organizer, by an administrator', [grant('admin', 'g/')], [grant('organizer', 'g/')], true],
])('%s', (_, viewer, member, expected) => {
  expect(mayResetPassword(viewer, member)).toBe(expected)
})
