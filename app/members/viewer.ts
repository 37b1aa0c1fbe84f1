import type { PostCode } from './posts.ts'
import type { Role } from './roles.ts'

/** A role over the subtree of one unit. */
export type Grant = { role: Role; unitId: string; unitPath: string }

/** The member who is signed in, with everything that rights are decided on. */
export type Viewer = {
  memberId: string
  employeeNumber: string
  name: string
  pseudonym: string
  unitId: string
  unitPath: string
  unitName: string
  posts: ReadonlyArray<PostCode>
  grants: ReadonlyArray<Grant>
  /** Identifies the session in the list of one's own; not the secret of the cookie. */
  sessionId: string
  /** Set while a password given by someone else must be changed first. */
  mustChangePassword: boolean
}
