import { requireRight } from '#app/members/require-right.server.ts'
import type { Right } from '#app/members/rights.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'
import type { DeskExam } from './desk-exam.ts'
import { findDeskExam } from './find-desk-exams.server.ts'

/**
 * An exam that the viewer may manage, or invigilate.
 * @throws a 404 answer when there is none, a 403 answer (audited) when it lies outside the viewer's subtrees
 */
export async function requireExam(
  database: Readable,
  viewer: Viewer,
  id: string | undefined,
  right: Extract<Right, `${string}:exams:subtree`> = 'manage:exams:subtree',
): Promise<DeskExam> {
  await requireRight(viewer, right)
  const exam = found(await findDeskExam(database, id ?? ''), '没有这场考试')
  await requireRight(viewer, right, exam.unitPath)
  return exam
}
