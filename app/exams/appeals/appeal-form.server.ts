import { z } from 'zod'
import { isId } from '#app/platform/ids.ts'
import { formId } from '../form-id.server.ts'
import { parseMarks } from '../marks-words.ts'

const words = (name: string) =>
  z
    .string({ required_error: `请填写${name}` })
    .trim()
    .min(5, `请填写${name}，至少 5 个字`)
    .max(1000, `${name}请控制在 1000 个字以内`)

/** A candidate's appeal. `id` was made with the form. */
export const AppealForm = z.object({
  id: formId,
  text: words('复核理由'),
})

/** The reasoned answer; `marks` are lines of question number and marks, needed when the result changes. */
export const AppealAnswerForm = z
  .object({
    appealId: z.string().refine(isId, '请重新打开页面'),
    decision: z.enum(['upheld', 'changed'], { message: '请选择维持还是更正' }),
    answer: words('答复'),
    marks: z
      .string()
      .max(2000)
      .optional()
      .transform((text) => readMarks(text ?? '')),
  })
  .superRefine((form, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['marks'], message })
    if (form.marks === null) wrong('请写成一行一题：题号 得分，例如 12 5')
    else if (form.decision === 'changed' && form.marks.size === 0) wrong('更正成绩时，请写明哪道题改为多少分')
  })
  .transform(({ marks, ...form }) => ({ ...form, marks: marks ?? new Map<number, number>() }))

/** Lines of number and marks; null when a line is neither. */
function readMarks(text: string): Map<number, number> | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const marks = new Map<number, number>()
  for (const line of lines) {
    const [number = '', worth = ''] = line.normalize('NFKC').trim().split(/\s+/)
    const read = parseMarks(worth)
    if (!/^\d{1,3}$/.test(number) || read === null) return null
    marks.set(Number(number), read)
  }
  return marks
}
