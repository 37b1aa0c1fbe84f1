import { z } from 'zod'
import { isPostCode, type PostCode } from '#app/members/posts.ts'
import { OCCASIONS } from './pledge.ts'

/** Paragraphs: a list, or one text in which line ends part them. */
const Paragraphs = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    [value]
      .flat()
      .flatMap((text) => text.split('\n'))
      .map((text) => text.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().max(1000)).min(1, '至少要有一段'))

const Title = z.string().trim().min(1, '不能为空').max(60)
const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只能用小写字母、数字和连字符')
const OneLine = z
  .string()
  .trim()
  .min(1, '不能为空')
  .max(1000)
  .transform((text) => text.replace(/\s*\n\s*/g, ''))

/** A citation: in words, or by the id of a source listed in the same file with its articles. */
const Citation = z.union([
  OneLine,
  z
    .object({ source: z.string(), article: z.string().optional(), articles: z.array(z.string()).optional() })
    .strict(),
])

const Source = z
  .object({ id: Id, text: OneLine, year: z.number().int(), issuer: z.string(), checked: z.string() })
  .partial({ issuer: true, checked: true })

const Clause = z
  .object({ id: Id, title: Title, text: OneLine, sources: z.array(Citation).default([]) })
  .strict()

const PersonalClauses = z
  .object({
    prompt: OneLine,
    min: z.number().int().min(0).max(5),
    max: z.number().int().min(0).max(5),
    hints: z.array(OneLine).default([]),
    review: z.enum(['leader', 'nobody']).default('nobody'),
  })
  .strict()
  .refine(({ min, max }) => min <= max, 'min 不能大于 max')

const Post = z.custom<PostCode>((value) => typeof value === 'string' && isPostCode(value), '没有这个职务代码')

/** `content/pledges/<id>/pledge.yaml`; the id is the folder's name. */
export const PledgeFile = z
  .object({
    id: Id,
    title: Title,
    version: z.number().int().min(1),
    posts: z.array(Post).min(1, '至少要有一个职务'),
    occasion: z.enum(OCCASIONS).default('holding'),
    summary: OneLine.optional(),
    sources: z.array(Source).default([]),
    opening: Paragraphs,
    clauses: z.array(Clause).min(1, '至少要有一条').max(30),
    closing: Paragraphs,
    personalClauses: PersonalClauses,
  })
  .strict()

export type PledgeFile = z.output<typeof PledgeFile>
