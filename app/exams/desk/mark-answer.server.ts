import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { FormValues } from '#app/platform/parse-form.server.ts'
import type { DeskExam } from './desk-exam.ts'
import { findUnmarkedAnswer } from './find-unmarked.server.ts'
import { giveMarks } from './give-marks.server.ts'
import { rubricField } from './rubric-field.ts'

type Marked =
  | { ok: true }
  | { ok: false; reason: 'already-marked' | 'invalid'; errors: Record<string, string> }

const MARKED = '这道题已经评过分'

/** Takes the points for each line of the rubric of one waiting answer. */
export async function markAnswer(
  tools: { record: RecordEntries; database: Database },
  exam: DeskExam,
  values: FormValues,
  by: { memberId: string; at: Instant },
): Promise<Marked> {
  const asked = { sittingId: String(values.sittingId ?? ''), number: Number(values.number) }
  const waiting = await findUnmarkedAnswer(tools.database, exam.id, asked)
  if (!waiting) return { ok: false, reason: 'already-marked', errors: { '': MARKED } }
  const errors: Record<string, string> = {}
  const given: Record<string, number> = {}
  for (const line of waiting.rubric) {
    const name = rubricField(line.id)
    const text = [values[name] ?? ''].flat()[0]?.normalize('NFKC').trim() ?? ''
    if (!/^\d{1,3}$/.test(text) || Number(text) > line.points)
      errors[name] = `请填写 0 到 ${line.points} 之间的整数`
    given[line.id] = Number(text)
  }
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'invalid', errors }
  const { sittingId, number } = waiting
  const marks = { sittingId, marks: new Map(), rubric: new Map([[number, given]]) }
  const reason = `第 ${number} 题按评分标准评分`
  const changed = await giveMarks(tools, exam, [marks], { ...by, reason })
  return changed === null ? { ok: false, reason: 'already-marked', errors: { '': MARKED } } : { ok: true }
}
