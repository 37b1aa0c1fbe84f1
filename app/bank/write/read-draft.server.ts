import { dayOf, now } from '#app/platform/clock.ts'
import { formValues, type FormErrors } from '#app/platform/parse-form.server.ts'
import { draftQuestionSchema } from '#app/questions/question-schema.server.ts'
import type { DraftQuestion } from '../draft-question.ts'
import { cleanWords } from '../import/clean-words.ts'
import { REGULATION_ID } from '../regulation-id.ts'
import type { DraftValues, WritableType } from './draft-values.ts'
import { readBody } from './read-body.ts'
import { readCase } from './read-case.ts'
import { readDifficulty } from './read-difficulty.ts'

export type ReadDraft =
  | { ok: true; draft: DraftQuestion }
  | { ok: false; errors: FormErrors; values: DraftValues }

/** The longest text that a question may hold. */
const LONGEST = 2000

/** What was typed into the form of a question, by field. */
export function typedValues(form: FormData): DraftValues {
  return Object.fromEntries(
    Object.entries(formValues(form)).map(([name, value]) => [
      name,
      cleanWords([value].flat()[0] ?? '').slice(0, 20_000),
    ]),
  )
}

/** Reads the form of a question; what was typed comes back beside what is wrong. Gaps are no errors (see findGaps). */
export function readDraft(type: WritableType, values: DraftValues): ReadDraft {
  const body = type === 'case' ? readCase(values) : readBody(type, values)
  const errors: FormErrors = { ...tooLong(values) }
  const year = Number(values['year'] ?? '')
  if ((values['stem'] ?? '') === '') errors['stem'] = type === 'case' ? '请写案情' : '请写题干'
  if ((values['year'] ?? '') !== '' && !(Number.isInteger(year) && year > 1900 && year <= thisYear()))
    errors['year'] = `年份写四位数字，不晚于${thisYear()}年，如2023`
  if (!body.ok) Object.assign(errors, { ...body.errors, ...errors })
  if (!body.ok || Object.keys(errors).length > 0) return { ok: false, errors, values }
  const common = {
    ...{ id: 'new', use: 'quiz', point: values['point'] ?? '', explanation: values['explanation'] ?? '' },
    difficulty: readDifficulty(values['difficulty']),
    source: { source: REGULATION_ID, article: values['article'] ?? '' },
  }
  const parsed = draftQuestionSchema.safeParse({ ...common, ...body.body })
  if (!parsed.success)
    return { ok: false, errors: { '': parsed.error.issues[0]?.message ?? '请检查填写的内容' }, values }
  const basis = {
    regulation: withMarks(values['regulation'] ?? ''),
    year: (values['year'] ?? '') === '' ? null : year,
    article: values['article'] ?? '',
  }
  return { ok: true, draft: { question: parsed.data, basis } }
}

/** No text was issued after today. */
function thisYear(): number {
  return Number(dayOf(now()).slice(0, 4))
}

function tooLong(values: DraftValues): FormErrors {
  const long = Object.entries(values).flatMap(([name, { length }]) => {
    const most = name === 'regulation' ? 190 : LONGEST
    return length > most ? [[name, `最多${most}字，现在有${length}字`]] : []
  })
  return Object.fromEntries(long)
}

/** The title of a law stands in book marks. */
function withMarks(title: string): string {
  return title === '' || title.startsWith('《') ? title : `《${title}》`
}
