import type { CasePart } from '#app/questions/question.ts'
import { partId } from '../import/part-ids.ts'
import { REGULATION_ID } from '../regulation-id.ts'
import { partOf, partTypes } from './case-parts.ts'
import { partPrefix, type DraftValues } from './draft-values.ts'
import { readBody, type ReadBody } from './read-body.ts'
import { readDifficulty } from './read-difficulty.ts'

/** A case from its form; each sentence stands at the field of its part. */
export function readCase(values: DraftValues): ReadBody {
  const types = partTypes(values)
  const errors: Record<string, string> = {}
  const parts = types.flatMap((type, index): Array<CasePart> => {
    const own = partOf(values, index)
    const complain = (name: string, sentence: string) => {
      errors[`${partPrefix(index)}${name}`] ??= `第${index + 1}小题：${sentence}`
    }
    const marks = own['marks'] ?? ''
    if ((own['stem'] ?? '') === '') complain('stem', '请写题干')
    if (!/^(?:[1-9]\d?|100)$/u.test(marks)) complain('marks', '分值写1到100的整数')
    const read = readBody(type, own)
    if (!read.ok) {
      for (const [name, sentence] of Object.entries(read.errors)) complain(name, sentence)
      return []
    }
    const question = {
      ...{ id: partId(index), use: 'quiz' as const, point: own['point'] ?? '' },
      ...{ source: { source: REGULATION_ID, article: own['article'] ?? '' } },
      ...{ difficulty: readDifficulty(own['difficulty']), explanation: own['explanation'] ?? '' },
    }
    return [{ marks: Number(marks), question: { ...question, ...read.body } }]
  })
  if (types.length === 0) errors['newType'] = '案例至少要有一小题，请选题型后加上'
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, body: { type: 'case', stem: values['stem'] ?? '', parts } }
}
