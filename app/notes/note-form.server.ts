import { z } from 'zod'
import { isId, newId } from '#app/platform/ids.ts'
import { LONGEST_NOTE, LONGEST_QUOTE } from './note.ts'

const id = z.string().refine(isId, '笔记编号有误，请刷新页面后重试')
const section = z.string().regex(/^s\d{1,2}$/u, '请选择写在哪一节')
// A form sends every line break as two characters; the lesson, in which the words are found again, has one.
const lines = z.string().transform((text) => text.replaceAll('\r\n', '\n'))
const note = lines.pipe(z.string().trim().max(LONGEST_NOTE, `笔记不能超过${LONGEST_NOTE}个字，请分成几条`))
const quote = lines.pipe(z.string().max(LONGEST_QUOTE, `一次划线不能超过${LONGEST_QUOTE}个字，请分段划`))

/** A note as it is posted: by the page with an id of its own, without scripts with none. */
export const saveNoteSchema = z
  .object({
    intent: z.literal('save'),
    id: id.optional().default(() => newId()),
    section,
    quote: quote.default(''),
    occurrence: z.coerce.number().int().min(0).max(999).default(0),
    note: note.default(''),
  })
  .refine((value) => value.quote !== '' || value.note !== '', { message: '请写下笔记', path: ['note'] })

export const deleteNoteSchema = z.object({ intent: z.literal('delete'), id })
