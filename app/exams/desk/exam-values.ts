import type { FormValues } from '#app/platform/parse-form.server.ts'
import { formatMarks } from '../marks-words.ts'
import { toLocalInput } from './china-time.ts'
import type { DeskExam } from './desk-exam.ts'
import { quotaField } from './quota-field.ts'
import { fixedLines } from './read-fixed.ts'

/** An exam as the values of its form. */
export function examValues(exam: DeskExam): FormValues {
  const { rules } = exam
  const common: FormValues = {
    ...{ id: exam.id, title: exam.title, unitId: exam.unitId },
    opensAt: toLocalInput(exam.opensAt),
    closesAt: toLocalInput(exam.closesAt),
    minutes: String(rules.minutes),
    ...{
      multiple: rules.multiple,
      book: rules.book,
      release: rules.release,
      shown: rules.shown,
    },
    ...{
      basis: rules.basis,
      instructions: rules.instructions,
      paper: rules.paper.kind,
    },
    passTotal: formatMarks(rules.pass.total),
    validYears: rules.validYears === null ? '' : String(rules.validYears),
    resitMonths: rules.resitMonths === null ? '' : String(rules.resitMonths),
  }
  if (rules.paper.kind === 'fixed')
    return { ...common, fixed: fixedLines(rules.paper.questions, rules.pass.parts) }
  const { banks, quotas } = rules.paper
  const rows = quotas.flatMap((quota, index) => {
    const number = index + 1
    const pass = rules.pass.parts[quota.part]
    return [
      [quotaField(number, 'part'), quota.part],
      [quotaField(number, 'regulation'), quota.regulation ?? ''],
      [quotaField(number, 'type'), quota.type ?? ''],
      [quotaField(number, 'difficulty'), quota.difficulty === null ? '' : String(quota.difficulty)],
      [quotaField(number, 'count'), String(quota.count)],
      [quotaField(number, 'marks'), formatMarks(quota.marks)],
      [quotaField(number, 'partPass'), pass === undefined ? '' : formatMarks(pass)],
    ]
  })
  return {
    ...common,
    banks,
    quotas: String(quotas.length),
    ...Object.fromEntries(rows),
  }
}
