import type { LoaderFunctionArgs } from '@remix-run/node'
import { noteContact } from '#app/exams/note-contact.server.ts'
import { sittingReply } from '#app/exams/sitting-reply.ts'
import { now } from '#app/platform/clock.ts'
import { loadSitting } from './load-sitting.server.ts'

/** How the sitting stands: asked regularly by its page, which names it, as a tab may be left over from an earlier round. */
export async function loader(args: LoaderFunctionArgs) {
  const id = new URL(args.request.url).searchParams.get('attemptId') ?? undefined
  const { sitting, device } = await loadSitting(args, { id })
  const at = now()
  if (sitting.deviceHash === device)
    noteContact({
      ...{ sittingId: sitting.id, memberId: sitting.memberId, seenAt: at },
      waiting: waitingOf(args.request.url, sitting.paper.length),
    })
  return Response.json(sittingReply(sitting, device, at), { headers: { 'Cache-Control': 'no-store' } })
}

/** What the device says of itself: anything else than a number of its questions says nothing. */
function waitingOf(url: string, most: number): number {
  const said = new URL(url).searchParams.get('waiting') ?? ''
  return /^\d{1,3}$/u.test(said) ? Math.min(Number(said), most) : 0
}
