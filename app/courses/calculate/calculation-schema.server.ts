import { z } from 'zod'
import { exerciseCommon, id, text, uniqueIds } from '../content/schema-parts.server.ts'

const given = z.object({ label: text, value: z.coerce.string().trim().min(1).max(200) }).strict()
const input = z
  .object({
    id,
    label: text,
    unit: text,
    answer: z.number().finite(),
    tolerance: z.number().min(0).default(0),
    why: text,
  })
  .strict()

/** An entry under `calculations` in exercises.yaml. */
export const calculationSchema = z
  .object({
    ...exerciseCommon,
    prompt: text,
    given: z.array(given).max(20).default([]),
    inputs: z.array(input).min(1).max(8).superRefine(uniqueIds),
    steps: z.array(text).min(1).max(12),
  })
  .strict()
