import { isPostCode } from '#app/members/posts.ts'
import { isRole } from '#app/members/roles.ts'
import type { Grant, Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'

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

/**
 * The session with this identifier hash, created after the given moment, with its member, posts and roles:
 * one raw query, because each request pays for it. Members who have left have no session.
 */
export async function findSessionMember(
  idHash: string,
  createdAfter: Instant,
): Promise<{ createdAt: Instant; expiresAt: Instant; device: string; viewer: Viewer } | null> {
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
    WHERE s."idHash" = ${idHash} AND s."createdAt" > ${createdAfter} AND m."leftOn" IS NULL`
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
