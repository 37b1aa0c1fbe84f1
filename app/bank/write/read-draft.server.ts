import { formValues, type FormErrors } from '#app/platform/parse-form.server.ts'
import { draftQuestionSchema } from '#app/questions/question-schema.server.ts'
import type { DraftQuestion } from '../draft-question.ts'
import { cleanWords } from '../import/clean-words.ts'
import { readBody } from './read-body.ts'
import type { DraftValues, WritableType } from './draft-values.ts'

export type ReadDraft =
  | { ok: true; draft: DraftQuestion }
  | { ok: false; errors: FormErrors; values: DraftValues }

/** Reads the form of a question; what was typed comes back beside what is wrong. Gaps are no errors (see findGaps). */
export function readDraft(type: WritableType, form: FormData): ReadDraft {
  const values: DraftValues = Object.fromEntries(
    Object.entries(formValues(form)).map(([name, value]) => [
      name,
      cleanWords([value].flat()[0] ?? '').slice(0, 4000),
    ]),
  )
  const body = readBody(type, values)
  const errors: FormErrors = body.ok ? {} : { ...body.errors }
  const year = Number(values['year'] ?? '')
  if ((values['stem'] ?? '') === '') errors['stem'] = '请写题干'
  if ((values['year'] ?? '') !== '' && !(Number.isInteger(year) && year > 1900 && year < 2200))
    errors['year'] = '年份写四位数字，如2023'
  if (!body.ok || Object.keys(errors).length > 0) return { ok: false, errors, values }
  const common = {
    ...{ id: 'new', use: 'quiz', point: values['point'] ?? '', explanation: values['explanation'] ?? '' },
    difficulty: Number(values['difficulty'] ?? '2'),
    source: { source: 'regulation', article: values['article'] ?? '' },
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

/** The title of a law stands in book marks. */
function withMarks(title: string): string {
  const short = title.slice(0, 200)
  return short === '' || short.startsWith('《') ? short : `《${short}》`
}
