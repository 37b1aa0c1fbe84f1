import { requireRight } from '#app/members/require-right.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { findSurvey } from './find-surveys.server.ts'
import type { Survey } from './survey.ts'

/**
 * A questionnaire that the viewer may manage.
 * @throws a 404 answer when there is none, a 403 answer (audited) when it lies outside the viewer's subtrees
 */
export async function requireHeldSurvey(
  database: Readable,
  viewer: Viewer,
  id: string | undefined,
): Promise<Survey> {
  await requireRight(viewer, 'manage:surveys:subtree')
  const survey = found(await findSurvey(database, id ?? ''), '没有这份问卷')
  await requireRight(viewer, 'manage:surveys:subtree', survey.unitPath)
  return survey
}
