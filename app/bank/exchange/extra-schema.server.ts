import { z } from 'zod'
import type { Extra } from './extra.ts'

const text = z.string().max(4000)
const schema: z.ZodType<Extra> = z.object({
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  point: text,
  explanation: text,
  basis: z.object({ regulation: text, year: z.number().int().nullable(), article: text }),
  whys: z.array(text),
  groups: z.array(text),
  answer: text,
  rubric: z.array(z.object({ text, points: z.number() })),
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
