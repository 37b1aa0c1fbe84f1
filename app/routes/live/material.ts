import type { LoaderFunctionArgs } from '@remix-run/node'
import { findLiveSession } from '#app/live/find-live-sessions.server.ts'
import { MATERIAL_TYPES } from '#app/live/material-file.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment, found } from '#app/platform/respond.server.ts'

/** The uploaded material of a session: always saved, never shown by the browser as a page of this site. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const viewer = requireViewer(args)
  const scopes = scopesOf(viewer, 'manage:trainings:subtree')
  const session = await findLiveSession(database, viewer, scopes, args.params.session ?? '')
  const file = session && (await database.liveSessionFile.findUnique({ where: { sessionId: session.id } }))
  const { name, kind, bytes } = found(file, '没有这份资料，可能已被组织员撤下。')
  return new Response(new Uint8Array(bytes), {
    headers: attachment(name, MATERIAL_TYPES[kind] ?? 'application/octet-stream'),
  })
}
