import type { Grant } from '#app/members/viewer.ts'
import type { Role } from '#app/members/roles.ts'

/**
 * Whether the viewer may issue a code for somebody with these grants. A code gives over the whole account, so nobody
 * may issue one for an account that can do more than their own; administrators may for every account.
 * The caller has checked the right over the member's unit, and that it is not the viewer's own account.
 */
export function mayResetPassword(
  viewer: ReadonlyArray<Grant>,
  member: ReadonlyArray<{ role: Role; unitPath: string }>,
): boolean {
  if (viewer.some(({ role }) => role === 'admin')) return true
  return member.every((grant) =>
    viewer.some(({ role, unitPath }) => covers(role, grant.role) && grant.unitPath.startsWith(unitPath)),
  )
}

/** An organizer can do all that a secretary can. */
function covers(own: Role, other: Role): boolean {
  return own === other || (own === 'organizer' && other === 'secretary')
}
