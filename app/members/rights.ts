import { ROLES, type Role } from './roles.ts'
import type { Viewer } from './viewer.ts'

/** What anybody signed in may do with what is theirs. */
const OWN_RIGHTS = ['study:course:own', 'sign:pledge:own', 'read:ledger:own', 'read:data:own'] as const

/** What a role allows, within the subtree that it is granted for (`subtree`) or everywhere (`all`). */
const RIGHTS_OF_ROLE = {
  organizer: [
    'read:members:subtree',
    'manage:members:subtree',
    'import:members:subtree',
    'manage:units:subtree',
    'reset:password:subtree',
    'read:obligations:subtree',
    'manage:obligations:subtree',
    'exempt:obligation:subtree',
    'read:reports:subtree',
    'export:reports:subtree',
    'read:pledges:subtree',
    'publish:pledges:subtree',
    'remind:pledges:subtree',
    'manage:trainings:subtree',
    'manage:bank:subtree',
    'manage:surveys:subtree',
    'manage:exams:subtree',
    'invigilate:exams:subtree',
  ],
  secretary: [
    'read:members:subtree',
    'reset:password:subtree',
    'read:obligations:subtree',
    'read:reports:subtree',
    'export:reports:subtree',
    'read:pledges:subtree',
    'remind:pledges:subtree',
    'countersign:branch:subtree',
    'review:clauses:subtree',
    'manage:trainings:subtree',
    'invigilate:exams:subtree',
  ],
  discipline: [
    'read:pledges:subtree',
    'remind:pledges:subtree',
    'countersign:discipline:subtree',
    'review:clauses:subtree',
  ],
  auditor: ['read:ledger:all', 'read:audit:all'],
  admin: [
    'read:members:subtree',
    'manage:members:subtree',
    'import:members:subtree',
    'manage:units:subtree',
    'reset:password:subtree',
    'manage:roles:all',
    'read:audit:all',
    'manage:settings:all',
    'erase:ledger:all',
  ],
} as const satisfies Record<Role, ReadonlyArray<`${string}:${string}:${'subtree' | 'all'}`>>

/** `action:entity:scope`; the table above is the whole of it. */
export type Right = (typeof OWN_RIGHTS)[number] | (typeof RIGHTS_OF_ROLE)[Role][number]

export const ALL_RIGHTS: ReadonlyArray<Right> = [
  ...new Set([...OWN_RIGHTS, ...Object.values(RIGHTS_OF_ROLE).flat()]),
]

/**
 * Whether the viewer has the right; for a `subtree` right also whether it reaches the unit with this path.
 * Without a path a `subtree` right is held when it reaches any unit at all.
 */
export function may(viewer: Viewer, right: Right, unitPath?: string): boolean {
  if (right.endsWith(':own')) return true
  return scopesOf(viewer, right).some((scope) => unitPath === undefined || unitPath.startsWith(scope))
}

/**
 * Paths of the units whose subtrees the right reaches; `''` stands for everything, an empty list for nothing.
 * Belongs into the `where` of every query, so that nothing is read first and hidden afterwards.
 */
export function scopesOf(viewer: Viewer, right: Right): Array<string> {
  const grants = viewer.grants.filter((grant) => grantsRight(grant.role, right))
  if (right.endsWith(':all')) return grants.length > 0 ? [''] : []
  const paths = grants.map((grant) => grant.unitPath)
  return paths.filter(
    (path, index) => !paths.some((other, at) => path.startsWith(other) && (path !== other || at < index)),
  )
}

/** The roles that hold the right in their subtree. */
export function rolesWith(right: Right): Array<Role> {
  return ROLES.map(({ code }) => code).filter((role) => grantsRight(role, right))
}

function grantsRight(role: Role, right: Right): boolean {
  const rights: ReadonlyArray<string> = RIGHTS_OF_ROLE[role]
  return rights.includes(right)
}
