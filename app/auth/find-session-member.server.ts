import { LRUCache } from 'lru-cache'
import { isPostCode } from '#app/members/posts.ts'
import { isRole } from '#app/members/roles.ts'
import type { Grant, Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readRightsVersion } from './rights-version.server.ts'

type Row = {
  createdAt: Instant
  expiresAt: Instant
  device: string
  memberId: string
  employeeNumber: string
  name: string
  pseudonym: string
  unitId: string
  unitPath: string
  unitName: string
  mustChangeSince: Instant | null
  posts: string | null
  grants: string | null
}

/** A session with whom it is of. */
export type SessionMember = { createdAt: Instant; expiresAt: Instant; device: string; viewer: Viewer }

/** The sessions that were last read, each with the version of rights that it was read after. */
const read = new LRUCache<string, { version: string; found: SessionMember }>({ max: 20_000 })

/**
 * The session with this identifier hash, created after the given moment, with its member, posts and roles. Members who have
 * left have no session. Every request asks for it, so it is read again only when something of it may have changed.
 */
export async function findSessionMember(
  idHash: string,
  createdAfter: Instant,
): Promise<SessionMember | null> {
  // Asked for before reading: what changes in between is read as it is then, and again with the next request.
  const version = await readRightsVersion()
  const known = read.get(idHash)
  const isSame = known !== undefined && known.version === version
  const found = isSame ? known.found : await readSessionMember(idHash)
  if (found && !isSame && version !== null) read.set(idHash, { version, found })
  return found && found.createdAt > createdAfter ? found : null
}

/** One raw query for all of it. */
async function readSessionMember(idHash: string): Promise<SessionMember | null> {
  const [row] = await database.$queryRaw<Array<Row>>`
    SELECT s."createdAt", s."expiresAt", s."device", m."id" AS "memberId", m."employeeNumber", m."name", m."pseudonym",
      u."id" AS "unitId", u."path" AS "unitPath", u."name" AS "unitName", c."mustChangeSince",
      (SELECT string_agg(p."post", ' ') FROM "MemberPost" p WHERE p."memberId" = m."id") AS "posts",
      (SELECT string_agg(g."role" || ' ' || g."unitId" || ' ' || gu."path", ';') FROM "RoleGrant" g
        JOIN "OrgUnit" gu ON gu."id" = g."unitId" WHERE g."memberId" = m."id") AS "grants"
    FROM "Session" s
    JOIN "Member" m ON m."id" = s."memberId"
    JOIN "OrgUnit" u ON u."id" = m."unitId"
    JOIN "Credential" c ON c."memberId" = m."id"
    WHERE s."idHash" = ${idHash} AND m."leftOn" IS NULL`
  if (!row) return null
  const { createdAt, expiresAt, device, mustChangeSince, posts, grants, ...member } = row
  const viewer: Viewer = {
    ...member,
    posts: (posts ?? '').split(' ').filter(isPostCode),
    grants: parseGrants(grants ?? ''),
    sessionId: idHash,
    mustChangePassword: mustChangeSince !== null,
  }
  return { createdAt, expiresAt, device, viewer }
}

function parseGrants(text: string): Array<Grant> {
  return text.split(';').flatMap((part) => {
    const [role, unitId, unitPath] = part.split(' ')
    return role && isRole(role) && unitId && unitPath ? [{ role, unitId, unitPath }] : []
  })
}
