import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { FormValues } from '#app/platform/parse-form.server.ts'
import type { DeskExam } from './desk-exam.ts'
import type { MarkedAnswer } from './find-marked-answer.server.ts'
import { givePoints } from './give-points.server.ts'
import { readPoints } from './read-points.ts'
import { ReasonForm } from './reason-form.server.ts'

type Corrected = { ok: true } | { ok: false; status: 400 | 409; errors: Record<string, string> }

const REFUSALS = {
  'already-marked': '在你打开这一页以后，别人已经改过这道题的分：请看新的分数，再决定要不要改',
  released: '成绩已经公布，不能在这里改分：请通过复核或重新评分更正',
} as const

/** Corrects the points of a marked answer, with a reason, as long as its result is not released. */
export async function correctPoints(
  tools: { record: RecordEntries; database: Database },
  exam: DeskExam,
  { answer, values }: { answer: MarkedAnswer; values: FormValues },
  by: { memberId: string; at: Instant },
): Promise<Corrected> {
  if (answer.released) return { ok: false, status: 409, errors: { '': REFUSALS.released } }
  const read = readPoints(answer.rubric, values)
  const because = ReasonForm.safeParse(values)
  const errors = {
    ...(read.ok ? {} : read.errors),
    ...(because.success ? {} : { reason: because.error.issues[0]?.message ?? '请填写原因' }),
  }
  if (!read.ok || !because.success) return { ok: false, status: 400, errors }
  const { sittingId, number } = answer
  const { reason } = because.data
  const revision = Number(values.revision)
  if (revision !== answer.revision)
    return { ok: false, status: 409, errors: { '': REFUSALS['already-marked'] } }
  const given = { sittingId, number, points: read.points, revision, reason }
  const corrected = await givePoints(tools, exam, given, by)
  return corrected.ok ? { ok: true } : { ok: false, status: 409, errors: { '': REFUSALS[corrected.reason] } }
}
