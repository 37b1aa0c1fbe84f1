import { z } from 'zod'
import { id, source, text, uniqueIds } from '../content/schema-parts.server.ts'

const common = { id, title: text, lead: text.optional(), source }

const item = z.object({ id, text, note: text.optional() }).strict()
const group = z.object({ title: text.optional(), items: z.array(item).min(1).max(30) }).strict()

/** An entry under `checklists` in exercises.yaml. */
export const checklistSchema = z
  .object({ ...common, groups: z.array(group).min(1).max(10) })
  .strict()
  .superRefine(({ groups }, context) =>
    uniqueIds(
      groups.flatMap(({ items }) => items),
      { ...context, addIssue: (issue) => context.addIssue({ ...issue, path: ['groups'] }) },
    ),
  )

const step = z
  .object({
    id,
    title: text.pipe(z.string().max(14, '步骤名不超过14个字')),
    who: text,
    does: text,
    papers: z.array(text).max(8).default([]),
    control: z.object({ risk: text, check: text }).strict().optional(),
    back: z.object({ to: id, when: text }).strict().optional(),
  })
  .strict()

/** An entry under `diagrams` in exercises.yaml. */
export const diagramSchema = z
  .object({ ...common, steps: z.array(step).min(3).max(16).superRefine(uniqueIds) })
  .strict()
  .superRefine(({ steps }, context) => {
    for (const [index, { back }] of steps.entries())
      if (back && !steps.slice(0, index).some((earlier) => earlier.id === back.to))
        context.addIssue({
          code: 'custom',
          path: ['steps', index, 'back', 'to'],
          message: `前面没有 ${back.to} 这一步，退不回去`,
        })
  })

const card = z.object({ id, front: text, back: text }).strict()

/** An entry under `cards` in exercises.yaml. */
export const cardsSchema = z
  .object({ ...common, cards: z.array(card).min(3).max(40).superRefine(uniqueIds) })
  .strict()
