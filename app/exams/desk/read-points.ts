import type { FormValues } from '#app/platform/parse-form.server.ts'
import type { RubricLine } from '#app/questions/question.ts'
import { rubricField } from './rubric-field.ts'

type Points = { ok: true; points: Record<string, number> } | { ok: false; errors: Record<string, string> }

/** Reads the points for every line of a rubric; whole ones, none above what the line is worth. Errors by field. */
export function readPoints(
  rubric: ReadonlyArray<Pick<RubricLine, 'id' | 'points'>>,
  values: Readonly<FormValues>,
): Points {
  const points: Record<string, number> = {}
  const errors: Record<string, string> = {}
  for (const line of rubric) {
    const name = rubricField(line.id)
    const text = [values[name] ?? ''].flat()[0]?.normalize('NFKC').trim() ?? ''
    if (!/^\d{1,3}$/.test(text) || Number(text) > line.points)
      errors[name] = `请填写 0 到 ${line.points} 之间的整数`
    points[line.id] = Number(text)
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, points }
}
