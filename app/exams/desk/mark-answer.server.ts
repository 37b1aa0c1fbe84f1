import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { FormValues } from '#app/platform/parse-form.server.ts'
import type { DeskExam } from './desk-exam.ts'
import { answerKey } from './answer-key.ts'
import { findNewestRevision } from './find-given-points.server.ts'
import { findUnmarkedAnswer } from './find-unmarked.server.ts'
import { givePoints } from './give-points.server.ts'
import { readPoints } from './read-points.ts'

type Marked =
  | { ok: true }
  | { ok: false; reason: 'already-marked' | 'released' | 'invalid'; errors: Record<string, string> }

const MARKED = '这道题已经评过分'

/** Takes the points for each line of the rubric of one waiting answer. */
export async function markAnswer(
  tools: { record: RecordEntries; database: Database },
  exam: DeskExam,
  values: FormValues,
  by: { memberId: string; at: Instant },
): Promise<Marked> {
  const asked = answerKey(values)
  const revision = await findNewestRevision(tools.database, asked)
  const waiting = await findUnmarkedAnswer(tools.database, exam.id, asked)
  if (!waiting) return { ok: false, reason: 'already-marked', errors: { '': MARKED } }
  const read = readPoints(waiting.rubric, values)
  if (!read.ok) return { ok: false, reason: 'invalid', errors: read.errors }
  const given = { ...asked, points: read.points, revision, reason: null }
  const marked = await givePoints(tools, exam, given, by)
  return marked.ok ? marked : { ok: false, reason: marked.reason, errors: { '': MARKED } }
}
