import type { Database } from '#app/platform/database.server.ts'
import { formValues, type FormValues } from '#app/platform/parse-form.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import { changeExam } from './change-exam.server.ts'
import { completeRefs } from './complete-refs.server.ts'
import { createExam } from './create-exam.server.ts'
import type { DeskExam } from './desk-exam.ts'
import { readExamForm } from './exam-form.server.ts'
import { MOST_QUOTAS, quotaCount } from './read-quotas.ts'

type TakenForm =
  | { ok: true; id: string }
  | {
      ok: false
      status: 200 | 400 | 409
      errors: Record<string, string>
      values: FormValues
    }

const REFUSED = {
  sealed: '考试已经封存或撤回，不能再改',
  'id-taken': '页面已过期，请重新打开“新建考试”再填写',
} as const

/**
 * Takes the form of an exam: adds a row, says what is wrong, or keeps it.
 * @param units the units that the viewer may hold exams for
 * @param exam the one to change, which the viewer may manage; null for a new one, whose id the form has made
 */
export async function takeExamForm(
  database: Database,
  form: FormData,
  { units, exam }: { units: ReadonlyArray<{ id: string; path: string }>; exam: DeskExam | null },
  by: { memberId: string; at: Instant },
): Promise<TakenForm> {
  const values = formValues(form)
  if (values.intent === 'add-quota') {
    const quotas = String(Math.min(quotaCount(values) + 1, MOST_QUOTAS))
    return {
      ok: false,
      status: 200,
      errors: {},
      values: { ...values, quotas },
    }
  }
  const read = readExamForm(form)
  if (!read.ok) return { ok: false, status: 400, errors: read.errors, values }
  const unit = units.find(({ id }) => id === read.input.unitId)
  if (!unit)
    return {
      ok: false,
      status: 400,
      errors: { unitId: '请选择你负责范围内的单位' },
      values,
    }
  const completed = await completeRefs(database, unit.path, read.input.rules.paper)
  if (!completed.ok) return { ok: false, status: 400, errors: { fixed: completed.error }, values }
  const rules = { ...read.input.rules, paper: completed.rule }
  const input = { ...read.input, rules, unitPath: unit.path }
  const kept = exam ? await changeExam(database, exam, input, by) : await createExam(database, input, by)
  if (kept.ok) return { ok: true, id: exam?.id ?? input.id }
  return { ok: false, status: 409, errors: { '': REFUSED[kept.reason] }, values }
}
