import type { LoaderFunctionArgs } from '@remix-run/node'
import { sitsExam } from '#app/exams/sits-exam.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import { REFUSALS } from '#app/quizzes/explain-refusal.ts'

/** Whether who asks sits an exam now and is therefore told nothing of right and wrong. */
export function mustWait(args: LoaderFunctionArgs): Promise<boolean> {
  return sitsExam(database, requireViewer(args).memberId, now())
}

/** Refuses a page that tells right and wrong as long as its reader sits an exam. */
export async function waitForExam(args: LoaderFunctionArgs): Promise<void> {
  const { status, message } = REFUSALS['sits-exam']
  if (await mustWait(args)) throw refuse(status, message)
}
