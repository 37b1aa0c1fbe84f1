import type { LoaderFunctionArgs } from '@remix-run/node'
import { collectOwnData } from '#app/members/own-data/collect-own-data.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment } from '#app/platform/respond.server.ts'

/** Everything held about oneself, as a file to keep. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const held = await collectOwnData(database, viewer.memberId)
  const body = JSON.stringify({ exportedAt: now(), ...held }, null, 2)
  return new Response(body, {
    headers: attachment(
      `个人信息 ${viewer.employeeNumber} ${dayOf(now())}.json`,
      'application/json; charset=utf-8',
    ),
  })
}
