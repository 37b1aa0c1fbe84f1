import type { Readable } from '#app/platform/database.server.ts'
import { examChanges, type ExamChange } from './exam-changes.ts'
import type { ExamInput } from './exam-form.server.ts'
import { findDeskExam } from './find-desk-exams.server.ts'

/** What an edit will change of an exam as it is stored, in words; to be asked before it is written. */
export async function findExamChanges(
  database: Readable,
  { id, unitId, ...input }: ExamInput,
): Promise<Array<ExamChange>> {
  const before = await findDeskExam(database, id)
  if (!before) return []
  const unit = await database.orgUnit.findUniqueOrThrow({ where: { id: unitId }, select: { name: true } })
  return examChanges(before, { ...input, unitName: unit.name })
}
