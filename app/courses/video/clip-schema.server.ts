import { z } from 'zod'

const text = z.string().trim().min(1)
const caption = z.object({ text, seconds: z.number().min(1).max(30) }).strict()
const diagram = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ladder'), steps: z.array(text).min(2).max(6) }).strict(),
  z.object({ kind: z.literal('list'), items: z.array(text).min(1).max(6) }).strict(),
  z
    .object({
      kind: z.literal('table'),
      head: z.array(text).min(2).max(4),
      rows: z.array(z.array(text)).min(1).max(6),
    })
    .strict(),
  z.object({ kind: z.literal('case'), facts: z.array(text).min(1).max(4), outcome: text }).strict(),
])
const slide = z
  .object({
    id: text,
    title: text,
    lines: z.array(text).max(6).default([]),
    diagram: diagram.optional(),
    captions: z.array(caption).min(1),
  })
  .strict()

/** `content/courses/<course>/video/<clip>.yaml`: slides, each with the captions shown under it and for how long. */
export const clipFileSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/u),
    title: text,
    language: z.literal('zh-CN'),
    silent: z.literal(true),
    sources: z.array(z.object({ source: text, articles: z.array(text) }).strict()),
    chapters: z.array(z.object({ slide: z.number().int().min(1), title: text }).strict()).min(1),
    slides: z.array(slide).min(1),
    transcript: text,
  })
  .strict()

export type ClipFile = z.output<typeof clipFileSchema>
export type Slide = ClipFile['slides'][number]
export type Diagram = NonNullable<Slide['diagram']>
