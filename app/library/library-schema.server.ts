import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/u, '只用小写字母、数字和连字符')
const text = z.string().trim().min(1, '不能为空').max(2000, '太长')
const reference = z.object({ source: id, article: text }).strict()
const rules = z.array(reference.extend({ says: text }).strict())
const lessons = z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u, '写成“课程/课”')).default([])

/** content/sources.yaml */
export const sourcesSchema = z.array(
  z.object({ id, text, year: z.number().int().min(1921).max(2100), issuer: text, checked: text }).strict(),
)

/** content/glossary/<theme>.yaml */
export const glossarySchema = z
  .object({
    theme: text,
    terms: z.array(
      z
        .object({
          id,
          term: text,
          also: z.array(text).default([]),
          definition: text,
          basis: reference.optional(),
          note: text.optional(),
          see: z.array(id).default([]),
          unlinked: z.boolean().optional(),
        })
        .strict(),
    ),
  })
  .strict()

const invented = z.object({ kind: z.literal('invented') }).strict()
const published = z
  .object({
    kind: z.literal('public'),
    name: text,
    date: text,
    address: z.string().url('应为网址'),
    read: text,
  })
  .strict()

/** content/cases/<id>.yaml */
export const caseSchema = z
  .object({
    title: text,
    origin: z.union([invented, published]),
    field: text,
    summary: text,
    happened: z.array(text).min(1),
    failures: z.array(z.object({ control: text, failed: text }).strict()).min(1),
    rules: rules.min(1),
    monday: z.array(text).min(1),
    questions: z.array(text).min(1),
    lessons,
  })
  .strict()

/** content/responsibilities/<id>.yaml */
export const responsibilitySchema = z
  .object({
    title: text,
    who: text,
    lead: text,
    duties: z
      .array(z.object({ duty: text, basis: reference.optional(), proof: text, when: text }).strict())
      .min(1),
    lessons,
  })
  .strict()

const title = text
const part = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('fields'), title: title.optional(), fields: z.array(text).min(1) }).strict(),
    z
      .object({
        kind: z.literal('lines'),
        title,
        hint: text.optional(),
        lines: z.number().int().min(1).max(30),
      })
      .strict(),
    z
      .object({
        kind: z.literal('table'),
        title,
        columns: z.array(text).min(2),
        filled: z.array(z.array(z.string())).default([]),
        rows: z.number().int().min(0).max(40),
      })
      .strict(),
    z.object({ kind: z.literal('text'), text }).strict(),
  ])
  .refine(
    (each) => each.kind !== 'table' || each.filled.every((row) => row.length === each.columns.length),
    '每行的格数应与列数相同',
  )

/** content/templates/<id>.yaml */
export const templateSchema = z
  .object({
    title,
    summary: text,
    use: text,
    rules: rules.default([]),
    parts: z.array(part).min(1),
    advice: z.array(text).default([]),
    lessons,
  })
  .strict()
