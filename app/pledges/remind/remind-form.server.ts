import { z } from 'zod'

/** Which list's people are to be reminded. */
export const RemindForm = z.object({ list: z.enum(['wrong', 'missing', 'unreported']) })
