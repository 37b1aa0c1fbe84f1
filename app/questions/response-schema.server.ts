import { z } from 'zod'
import type { QuestionResponse } from './question-response.ts'

const texts = z.record(z.string())

const plainSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single'), choice: z.string() }),
  z.object({ type: z.literal('multiple'), choices: z.array(z.string()) }),
  z.object({ type: z.literal('judge'), answer: z.boolean() }),
  z.object({ type: z.literal('fill'), blanks: texts }),
  z.object({ type: z.literal('match'), pairs: texts }),
  z.object({ type: z.literal('order'), items: z.array(z.string()) }),
  z.object({ type: z.literal('sort'), groups: texts }),
  z.object({ type: z.literal('short'), text: z.string() }),
])

/** A response as it was recorded: reads it back from a projection or an entry. */
export const responseSchema: z.ZodType<QuestionResponse> = z.discriminatedUnion('type', [
  ...plainSchema.options,
  z.object({ type: z.literal('case'), parts: z.record(plainSchema) }),
])
