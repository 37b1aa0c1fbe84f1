import { z } from 'zod'
import type { Extra } from './extra.ts'

const text = z.string().max(4000)
const partShape = {
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  point: text,
  explanation: text,
  whys: z.array(text),
  groups: z.array(text),
  answer: text,
  rubric: z.array(z.object({ text, points: z.number() })),
}
const schema: z.ZodType<Extra, z.ZodTypeDef, unknown> = z.object({
  ...partShape,
  basis: z.object({ regulation: text, year: z.number().int().nullable(), article: text }),
  parts: z.array(z.object({ ...partShape, marks: z.number(), article: text })).default([]),
})

/** Reads an extra back; null when somebody has changed it into something else. */
export function readExtra(text: string): Extra | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
