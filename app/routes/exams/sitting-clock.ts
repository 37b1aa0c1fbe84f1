import type { LoaderFunctionArgs } from '@remix-run/node'
import { noteContact } from '#app/exams/note-contact.server.ts'
import { sittingReply } from '#app/exams/sitting-reply.ts'
import { now } from '#app/platform/clock.ts'
import { loadSitting } from './load-sitting.server.ts'

/** How the sitting stands: asked regularly by its page. */
export async function loader(args: LoaderFunctionArgs) {
  const { sitting, device } = await loadSitting(args)
  const at = now()
  if (sitting.deviceHash === device)
    noteContact({ sittingId: sitting.id, memberId: sitting.memberId, seenAt: at })
  return Response.json(sittingReply(sitting, device, at), { headers: { 'Cache-Control': 'no-store' } })
}
