import { z } from 'zod'
import { isDay } from '#app/platform/clock.ts'
import { id, source, text } from '../content/schema-parts.server.ts'

/**
 * A change as course.yaml names it: the section that a version touches and why. `after` are words of the section as it
 * now reads, set beside the words `before`; where a whole section is new there are neither.
 */
const changeSchema = z
  .object({
    version: z.number().int().min(2, '第1版没有更新'),
    date: z.string().refine(isDay, '应为 2026-11-22 这样的日期'),
    /** Name of the lesson's file without number and ending. */
    lesson: id,
    section: text,
    reason: text,
    source: source.optional(),
    before: text.optional(),
    after: text.optional(),
  })
  .strict()
  .refine(({ before, after }) => before === undefined || after !== undefined, {
    path: ['before'],
    message: '写了原文，也要写现在的文字 after',
  })

/** All changes of a course since its first version. */
export const changesSchema = z.array(changeSchema).default([])
export type ChangeFile = z.output<typeof changeSchema>
