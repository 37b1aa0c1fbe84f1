import type { QuestionStatistics } from './question-statistics.ts'

/** Fewer answers than this are no ground to doubt a question. */
const LEAST = 30

/** Whoever reads a question takes longer than this, and needs no longer for one with options; in seconds. */
const READ = { least: 4, most: 180 }

/** What looks wrong with a question, one sentence each; `keys` are the ids of its right options. */
export function questionWarnings(found: QuestionStatistics, keys: ReadonlyArray<string>): Array<string> {
  if (found.answers < LEAST) return []
  const warnings: Array<string> = []
  const { difficulty, discrimination } = found
  if (difficulty !== null && difficulty > 0.95) warnings.push('几乎人人答对，分不出掌握与否')
  if (difficulty !== null && difficulty < 0.2) warnings.push('很少人答对，请核对答案和表述')
  if (discrimination !== null && discrimination < 0) warnings.push('总分高的人反而答错多，请核对答案')
  else if (discrimination !== null && discrimination < 0.15 && (difficulty ?? 1) <= 0.95)
    warnings.push('区分度低：总分高低的人答得差不多')
  if (found.seconds !== null && found.options.length > 0) {
    if (found.seconds < READ.least) warnings.push(`多数人不到${READ.least}秒就作答，可能没有读题就看出答案`)
    if (found.seconds > READ.most) warnings.push('多数人要3分钟以上，题目可能太长或难懂')
  }
  const letter = (id: string) => id.toUpperCase()
  const wrong = found.options.filter(({ id }) => !keys.includes(id))
  const weakest = Math.min(...found.options.filter(({ id }) => keys.includes(id)).map(({ upper }) => upper))
  for (const { id, count, upper } of wrong) {
    if (count === 0) warnings.push(`选项${letter(id)}没有人选，不起干扰作用`)
    else if (keys.length > 0 && upper > weakest)
      warnings.push(`总分高的人选${letter(id)}的比选正确选项的多，请核对答案`)
  }
  return warnings
}
