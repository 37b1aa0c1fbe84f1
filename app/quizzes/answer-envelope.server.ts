import { z } from 'zod'
import { isId, newId } from '#app/platform/ids.ts'

/** A week: longer than any outage that an answer waits out. */
const LONGEST_HELD = 7 * 24 * 60 * 60 * 1000

/** What every answer of a quiz or an exam is sent with. */
export const AnswerEnvelope = z.object({
  number: z.coerce.number().int().min(1).max(1000),
  answerId: z
    .string()
    .refine(isId)
    .catch(() => newId()),
  /** Milliseconds that the browser kept the answer before it could send it: a difference, so a wrong clock does no harm. */
  heldFor: z.coerce.number().int().min(0).max(LONGEST_HELD).default(0).catch(0),
})
