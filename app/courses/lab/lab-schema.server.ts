import { z } from 'zod'
import { exerciseCommon, text } from '../content/schema-parts.server.ts'
import { DECOYS, PROBLEMS } from './plant-problems.server.ts'

/** An entry under `labs` in exercises.yaml: every kind that is planted is explained. */
export const labSchema = z
  .object({
    ...exerciseCommon,
    prompt: text,
    ledger: z
      .object({
        unit: text,
        seed: text,
        year: z.number().int().min(2020).max(2100),
        size: z.number().int().min(2000).max(5000),
      })
      .strict(),
    rules: z.array(text).min(1).max(15),
    problems: z.array(z.object({ kind: z.string(), title: text, why: text, hint: text }).strict()),
    fine: z.array(z.object({ kind: z.string(), why: text }).strict()),
  })
  .strict()
  .superRefine(({ problems, fine }, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    compare(Object.keys(PROBLEMS), problems, (message) => complain('problems', message))
    compare(Object.keys(DECOYS), fine, (message) => complain('fine', message))
  })

function compare(
  kinds: ReadonlyArray<string>,
  told: ReadonlyArray<{ kind: string }>,
  complain: (message: string) => void,
): void {
  for (const { kind } of told)
    if (!kinds.includes(kind)) complain(`没有 ${kind} 这一种，只有 ${kinds.join('、')}`)
  for (const kind of kinds)
    if (told.filter((each) => each.kind === kind).length !== 1) complain(`${kind} 应当恰好说明一次`)
}
