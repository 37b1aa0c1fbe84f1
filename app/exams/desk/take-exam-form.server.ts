import type { Database } from '#app/platform/database.server.ts'
import { formValues, type FormValues } from '#app/platform/parse-form.server.ts'
import { readExamForm } from './exam-form.server.ts'
import { MOST_QUOTAS, quotaCount } from './read-quotas.ts'
import { saveExam } from './save-exam.server.ts'
import type { Instant } from '#app/platform/clock.ts'

type TakenForm =
  | { ok: true; id: string }
  | {
      ok: false
      status: 200 | 400 | 409
      errors: Record<string, string>
      values: FormValues
    }

/**
 * Takes the form of an exam: adds a row, says what is wrong, or keeps it.
 * @param units the units that the viewer may hold exams for
 */
export async function takeExamForm(
  database: Database,
  form: FormData,
  units: ReadonlyArray<{ id: string; path: string }>,
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
  const saved = await saveExam(database, { ...read.input, unitPath: unit.path }, by)
  if (saved.ok) return { ok: true, id: read.input.id }
  return {
    ok: false,
    status: 409,
    errors: { '': '考试已经封存或撤回，不能再改' },
    values,
  }
}
