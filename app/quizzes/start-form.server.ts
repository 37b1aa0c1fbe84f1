import { z } from 'zod'
import { isId, newId } from '#app/platform/ids.ts'

/** The form that starts a quiz: the id that makes sending it twice one start. */
export const StartForm = z.object({
  attemptId: z
    .string()
    .refine(isId)
    .catch(() => newId()),
})
