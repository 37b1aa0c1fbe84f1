import { z } from 'zod'
import type { Role } from '#app/members/roles.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { database } from '#app/platform/database.server.ts'

type Fields = Record<string, string>

const Init = z.object({ init: z.object({ status: z.number().optional() }).nullable(), data: z.unknown() })

/** A member as signed in, with these roles over the whole organization. */
export async function viewerOf(memberId: string, roles: ReadonlyArray<Role> = []): Promise<Viewer> {
  const member = await database.member.findUniqueOrThrow({ where: { id: memberId }, include: { unit: true } })
  const { employeeNumber, name, pseudonym, unitId, unit } = member
  return {
    ...{ memberId, employeeNumber, name, pseudonym, unitId, unitPath: unit.path, unitName: unit.name },
    ...{ posts: [], sessionId: '', mustChangePassword: false },
    grants: roles.map((role) => ({ role, unitId: '', unitPath: '' })),
  }
}

/** What a loader gets for this page, or an action for a form with these fields. */
export function asked(viewer: Viewer, params: Fields, fields?: Fields) {
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const request = new Request('https://lianxue.example.cn/', init)
  return { request, params, context: { viewer, clientAddress: '10.0.0.1', nonce: '' } }
}

/** The status and the data of an answer, whether the route returns or throws it. @throws what is no answer */
export async function answerOf(answering: Promise<unknown>): Promise<{ status: number; data: unknown }> {
  const [answer, isThrown] = await answering.then(
    (returned) => [returned, false] as const,
    (thrown: unknown) => [thrown, true] as const,
  )
  if (answer instanceof Response) return { status: answer.status, data: null }
  const read = Init.safeParse(answer)
  if (read.success) return { status: read.data.init?.status ?? 200, data: read.data.data }
  if (isThrown) throw answer
  return { status: 200, data: answer }
}
