import { z } from 'zod'

const text = z.string().trim().min(1)
/** Most characters that are read in a second with the picture looked at as well. */
const READING_SPEED = 5
const [SHORTEST, LONGEST] = [60, 240]
const mark = z.number().int().min(1).optional()
const caption = z
  .object({ text, seconds: z.number().min(1).max(30) })
  .strict()
  .refine(({ text, seconds }) => [...text].length <= seconds * READING_SPEED, {
    message: `字幕太快：每秒不超过${READING_SPEED}个字`,
  })
const diagram = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ladder'), steps: z.array(text).min(2).max(6) }).strict(),
  z.object({ kind: z.literal('list'), items: z.array(text).min(1).max(6) }).strict(),
  z
    .object({
      kind: z.literal('table'),
      head: z.array(text).min(2).max(4),
      rows: z.array(z.array(text)).min(1).max(6),
      /** The row pointed at, from 1. */
      mark,
    })
    .strict(),
  /** Steps one after the other; the one pointed at, from 1. */
  z.object({ kind: z.literal('flow'), steps: z.array(text).min(2).max(6), mark }).strict(),
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
  })
  .strict()
  .superRefine(({ slides, chapters }, context) => {
    const seconds = slides.flatMap(({ captions }) => captions).reduce((sum, each) => sum + each.seconds, 0)
    if (seconds < SHORTEST || seconds > LONGEST)
      context.addIssue({ code: 'custom', path: ['slides'], message: `片长${seconds}秒，应当在1到4分钟之间` })
    chapters.forEach(({ slide }, index) => {
      const after = index === 0 ? slide === 1 : slide > (chapters[index - 1]?.slide ?? 0)
      if (!after || slide > slides.length)
        context.addIssue({
          code: 'custom',
          path: ['chapters', index],
          message: '章节应当从第1页开始，依次向后',
        })
    })
  })

export type ClipFile = z.output<typeof clipFileSchema>
export type Slide = ClipFile['slides'][number]
export type Diagram = NonNullable<Slide['diagram']>
