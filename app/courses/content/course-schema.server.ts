import { z } from 'zod'
import { POSTS } from '#app/members/posts.ts'
import { changesSchema } from '../changes/change-schema.server.ts'
import { id, text } from './schema-parts.server.ts'

const postCodes: ReadonlyArray<string> = POSTS.map(({ code }) => code)

/** course.yaml */
export const courseSchema = z
  .object({
    title: text,
    track: z.enum(['discipline', 'finance', 'audit', 'engineering', 'practice']),
    posts: z.array(z.string().refine((code) => postCodes.includes(code), '没有这个岗位')).min(1),
    version: z.number().int().min(1),
    changes: changesSchema,
    draft: z.boolean().default(false),
    summary: text,
    passMark: z.number().int().min(1).max(100),
    quizLength: z.number().int().min(1).max(100),
    points: z.array(z.object({ id, title: text }).strict()).min(1),
    sources: z
      .array(
        z
          .object({ id, text, year: z.number().int().min(1921).max(2100), issuer: text, checked: text })
          .strict(),
      )
      .min(1),
  })
  .strict()

/** Front matter of a lesson. */
export const lessonSchema = z
  .object({
    title: text,
    summary: text,
    minutes: z.number().int().min(1).max(60),
    draft: z.boolean().default(false),
    points: z.array(id).min(1),
    sources: z.array(z.object({ source: id, articles: z.array(text).min(1) }).strict()).min(1),
  })
  .strict()

export type CourseFile = z.output<typeof courseSchema>
export type LessonFront = z.output<typeof lessonSchema>
