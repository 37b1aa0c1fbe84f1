import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ALL_RIGHTS, may, scopesOf } from './rights.ts'
import { ROLES } from './roles.ts'
import type { Grant, Viewer } from './viewer.ts'

function viewerWith(grants: Array<Grant>): Viewer {
  return {
    memberId: 'm',
    employeeNumber: '1',
    name: '张三',
    pseudonym: 'p',
    unitId: 'u',
    unitPath: 'g/u/',
    unitName: '支部',
    posts: ['member'],
    grants,
    sessionId: 's',
    mustChangePassword: false,
  }
}

const path = fc
  .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 })
  .map((ids) => ['g', ...ids].join('/') + '/')
const grant = fc.record({
  role: fc.constantFrom(...ROLES.map(({ code }) => code)),
  unitId: fc.string(),
  unitPath: path,
})

test('without a role nothing but what is one’s own is allowed', () => {
  const allowed = ALL_RIGHTS.filter((right) => may(viewerWith([]), right))
  expect(allowed.every((right) => right.endsWith(':own'))).toBe(true)
})

test('a subtree right reaches a unit exactly when one of its scopes is the unit or above it', () => {
  fc.assert(
    fc.property(
      fc.array(grant, { maxLength: 4 }),
      path,
      fc.constantFrom(...ALL_RIGHTS),
      (grants, unitPath, right) => {
        if (!right.endsWith(':subtree')) return
        const viewer = viewerWith(grants)
        expect(may(viewer, right, unitPath)).toBe(
          scopesOf(viewer, right).some((scope) => unitPath.startsWith(scope)),
        )
      },
    ),
  )
})

test('scopes never overlap, so that nothing is counted twice', () => {
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 6 }), fc.constantFrom(...ALL_RIGHTS), (grants, right) => {
      const scopes = scopesOf(viewerWith(grants), right)
      scopes.forEach((scope, index) =>
        scopes.forEach((other, at) => at !== index && expect(scope.startsWith(other)).toBe(false)),
      )
    }),
  )
})

test('an organizer of one subtree has no power over its sibling or its parent', () => {
  const viewer = viewerWith([{ role: 'organizer', unitId: 'a', unitPath: 'g/a/' }])
  expect(may(viewer, 'manage:members:subtree', 'g/a/x/')).toBe(true)
  expect(may(viewer, 'manage:members:subtree', 'g/ab/')).toBe(false)
  expect(may(viewer, 'manage:members:subtree', 'g/')).toBe(false)
  expect(may(viewer, 'read:ledger:all')).toBe(false)
})
