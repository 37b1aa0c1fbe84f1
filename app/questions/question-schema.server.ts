import { z } from 'zod'
import { MOST_GROUPS, type PlainQuestion, type Question } from './question.ts'
import { rubricLines } from './rubric-lines.ts'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/u, 'id 只用小写字母、数字和连字符')
const text = z.string().trim().min(1, '不能为空').max(2000, '太长')

/** The groups and items of a sort question, which a lesson's sorting exercise shares. */
export function sortFields(reason: z.ZodString) {
  return {
    groups: z
      .array(z.object({ id, title: text }).strict())
      .min(2)
      .max(MOST_GROUPS)
      .superRefine(unique('id')),
    items: z
      .array(z.object({ id, text, group: id, why: reason }).strict())
      .min(2)
      .max(20)
      .superRefine(unique('id')),
  }
}

/** What may be missing from a question of the bank until somebody completes it: reasons, source and knowledge point. */
type Optional = { reason: z.ZodString; point: z.ZodString }

function shapesWith({ reason, point }: Optional) {
  const common = {
    id,
    use: z.enum(['quiz', 'lesson']),
    point,
    source: z.object({ source: id, article: reason }).strict(),
    difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    stem: text,
    explanation: reason,
  }
  const options = z
    .array(
      z.union([
        z.object({ id, text, right: z.literal(true) }).strict(),
        z.object({ id, text, why: reason }).strict(),
      ]),
    )
    .min(2)
    .max(10)
    .superRefine(unique('id'))
  const blank = z
    .object({
      id,
      accept: z.array(z.coerce.string().min(1)).min(1),
      numeric: z.number().finite().optional(),
      why: reason,
    })
    .strict()
  const pair = z.object({ id, left: text, right: text, why: reason }).strict()
  const orderItem = z.object({ id, text, why: reason }).strict()
  const rubricLine = z.object({ id, text, points: z.number().int().min(1).max(100) }).strict()
  const plain = z.discriminatedUnion('type', [
    z.object({ ...common, type: z.literal('single'), options }).strict(),
    z.object({ ...common, type: z.literal('multiple'), options }).strict(),
    z.object({ ...common, type: z.literal('judge'), answer: z.boolean(), why: reason }).strict(),
    z.object({ ...common, type: z.literal('fill'), blanks: listOf(blank, 1, 8) }).strict(),
    z.object({ ...common, type: z.literal('match'), pairs: listOf(pair, 2, 10) }).strict(),
    z.object({ ...common, type: z.literal('order'), items: listOf(orderItem, 2, 10) }).strict(),
    z.object({ ...common, type: z.literal('sort'), ...sortFields(reason) }).strict(),
    z
      .object({ ...common, type: z.literal('short'), answer: text, rubric: listOf(rubricLine, 1, 20) })
      .strict(),
  ])
  const part = z
    .object({ marks: z.number().int().min(1).max(100), question: plain.superRefine(checkPlain) })
    .strict()
  const parts = z.array(part).min(1).max(10)
  return z.union([plain, z.object({ ...common, type: z.literal('case'), parts }).strict()])
}

function listOf<Part extends z.ZodType<{ id: string }, z.ZodTypeDef, unknown>>(
  part: Part,
  least: number,
  most: number,
) {
  return z.array(part).min(least).max(most).superRefine(unique('id'))
}

/** A question as written in questions.yaml; messages are for the author of the content. */
export const questionSchema = shapesWith({ reason: text, point: id })
  .superRefine(checkQuestion)
  .superRefine(checkCourse)

const perhaps = z.string().trim().max(2000, '太长')
/** A question as the bank keeps it: a draft may lack its reasons, its source and its knowledge point. */
export const draftQuestionSchema = shapesWith({ reason: perhaps, point: perhaps }).superRefine(checkQuestion)

function checkQuestion(question: Question, context: z.RefinementCtx): void {
  if (question.type !== 'case') return checkPlain(question, context)
  const ids = question.parts.map((part) => part.question.id)
  if (new Set(ids).size < ids.length) context.addIssue({ code: 'custom', message: '各小题的 id 不能相同' })
}

function checkPlain(question: PlainQuestion, context: z.RefinementCtx): void {
  const complain = (message: string) => context.addIssue({ code: 'custom', message })
  if (question.type === 'single' || question.type === 'multiple') {
    const right = question.options.filter((candidate) => 'right' in candidate).length
    if (question.type === 'single' && right !== 1) complain('单选题必须恰有一个正确选项')
    if (question.type === 'multiple' && right < 2) complain('多选题至少有两个正确选项')
  }
  if (question.type === 'fill') {
    const missing = question.blanks.filter((candidate) => !question.stem.includes(`［${candidate.id}］`))
    for (const candidate of missing) complain(`题干里没有空位 ［${candidate.id}］`)
  }
  if (question.type === 'sort') checkGroups(question, complain)
}

/** What a course cannot use: nobody marks its quizzes, and a lesson has no room for a case of questions. */
function checkCourse(question: Question, context: z.RefinementCtx): void {
  const complain = (message: string) => context.addIssue({ code: 'custom', message })
  if (rubricLines(question).length > 0) complain('简答题要由人评分，课程里不能用')
  if (question.type === 'case' && question.use === 'lesson') complain('课文里的案例写在 exercises.yaml')
}

/** Every item's group must exist. Used for sorting exercises too. */
export function checkGroups(
  body: { groups: ReadonlyArray<{ id: string }>; items: ReadonlyArray<{ id: string; group: string }> },
  complain: (message: string) => void,
): void {
  const groups = new Set(body.groups.map((group) => group.id))
  for (const item of body.items)
    if (!groups.has(item.group)) complain(`条目 ${item.id} 的类别 ${item.group} 不存在`)
}

/** A whole questions.yaml. */
export const questionBankSchema = z.array(questionSchema).superRefine(unique('id'))

function unique<Name extends string>(name: Name) {
  return (list: ReadonlyArray<Record<Name, string>>, context: z.RefinementCtx): void => {
    const seen = new Set<string>()
    for (const [index, entry] of list.entries()) {
      if (seen.has(entry[name]))
        context.addIssue({ code: 'custom', path: [index, name], message: `${name} ${entry[name]} 重复` })
      seen.add(entry[name])
    }
  }
}
