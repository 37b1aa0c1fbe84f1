import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { readDeviceToken } from '#app/auth/device-cookie.server.ts'
import { deviceName } from '#app/exams/device-name.server.ts'
import { REFUSALS } from '#app/exams/explain-refusal.ts'
import { findSitting } from '#app/exams/find-sitting.server.ts'
import type { Sitting } from '#app/exams/sitting.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { isId } from '#app/platform/ids.ts'
import { found } from '#app/platform/respond.server.ts'

/** Who asks, for which exam, on which device: the browser's own cookie, or its session where it keeps none. */
export async function candidateOf(
  args: LoaderFunctionArgs,
): Promise<{ memberId: string; examId: string; device: string }> {
  const { memberId, sessionId } = requireViewer(args)
  const examId = args.params.exam ?? ''
  found(isId(examId) ? examId : null, REFUSALS['no-exam'].message)
  return {
    memberId,
    examId,
    device: deviceName((await readDeviceToken(args.request.headers.get('Cookie'))) ?? sessionId),
  }
}

/** The viewer's own sitting of the exam of the address, the newest one unless another is named; 404 when there is none. */
export async function loadSitting(
  args: LoaderFunctionArgs,
  which?: Parameters<typeof findSitting>[3],
): Promise<{ sitting: Sitting; examId: string; device: string }> {
  const { memberId, examId, device } = await candidateOf(args)
  const sitting = found(await findSitting(database, memberId, examId, which), REFUSALS['no-sitting'].message)
  return { sitting, examId, device }
}

/** The sitting of the round that the address asks for (`?round=1`), the newest one where it names none. */
export async function loadRound(args: LoaderFunctionArgs): Promise<Awaited<ReturnType<typeof loadSitting>>> {
  const asked = new URL(args.request.url).searchParams.get('round')
  if (asked === null) return loadSitting(args)
  // No round has the number 0.
  return loadSitting(args, { round: /^[1-9]\d{0,2}$/u.test(asked) ? Number(asked) : 0 })
}

/** A sitting that runs on this device: else the page that says how it stands. */
export async function loadRunning(args: LoaderFunctionArgs) {
  const loaded = await loadSitting(args)
  const { sitting, examId, device } = loaded
  if (sitting.submittedAt !== null) throw redirect(`/exams/${examId}/result`)
  if (sitting.deviceHash !== device) throw redirect(`/exams/${examId}`)
  return loaded
}
