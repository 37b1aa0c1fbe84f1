import type { LoaderFunctionArgs } from '@remix-run/node'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { mustWait } from '../quizzes/wait-for-exam.server.ts'
import { findAnswered } from '#app/search/find-answered.server.ts'

/**
 * What this member alone may search: explanations of the questions answered right; none while the member sits an exam. Never
 * kept on the way.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { memberId } = requireViewer(args)
  const passages = (await mustWait(args))
    ? []
    : await findAnswered(database, memberId, getCatalogue().courses)
  return Response.json(passages, { headers: { 'Cache-Control': 'no-store' } })
}
