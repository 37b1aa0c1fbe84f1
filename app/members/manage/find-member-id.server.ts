import type { Readable } from '#app/platform/database.server.ts'

/** The member with this 工号, those who have left included; null when there is none. */
export async function findMemberId(database: Readable, employeeNumber: string): Promise<string | null> {
  const member = await database.member.findUnique({ where: { employeeNumber }, select: { id: true } })
  return member?.id ?? null
}
