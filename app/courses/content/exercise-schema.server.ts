import { z } from 'zod'
import { checkGroups, sortFields } from '#app/questions/question-schema.server.ts'
import { cardsSchema, checklistSchema, diagramSchema } from '../aids/aid-schema.server.ts'
import { calculationSchema } from '../calculate/calculation-schema.server.ts'
import { labSchema } from '../lab/lab-schema.server.ts'
import { markSchema } from '../mark/mark-schema.server.ts'
import { exerciseCommon, id, text } from './schema-parts.server.ts'

const sort = z
  .object({ ...exerciseCommon, prompt: text, ...sortFields(text) })
  .strict()
  .superRefine((body, context) =>
    checkGroups(body, (message) => context.addIssue({ code: 'custom', path: ['items'], message })),
  )

const choice = z.object({ id, text, next: id, feedback: text, sound: z.boolean() }).strict()
const node = z
  .object({
    id,
    text,
    choices: z.array(choice).max(6).default([]),
    ending: z.object({ title: text, text }).strict().optional(),
  })
  .strict()

const branching = z
  .object({ ...exerciseCommon, start: id, nodes: z.array(node).min(2).max(60) })
  .strict()
  .superRefine(checkNodes)

/** exercises.yaml */
export const exercisesSchema = z
  .object({
    sorts: z.array(sort).default([]),
    cases: z.array(branching).default([]),
    marks: z.array(markSchema).default([]),
    calculations: z.array(calculationSchema).default([]),
    labs: z.array(labSchema).default([]),
    checklists: z.array(checklistSchema).default([]),
    diagrams: z.array(diagramSchema).default([]),
    cards: z.array(cardsSchema).default([]),
  })
  .strict()

export type ExercisesFile = z.output<typeof exercisesSchema>

type Nodes = { start: string; nodes: Array<z.output<typeof node>> }

/** Every way through a case leads on, and every node can be reached. */
function checkNodes(body: Nodes, context: z.RefinementCtx): void {
  const ids = new Set(body.nodes.map((each) => each.id))
  const reached = new Set([
    body.start,
    ...body.nodes.flatMap(({ choices }) => choices.map(({ next }) => next)),
  ])
  const complain = (path: Array<string | number>, message: string) =>
    context.addIssue({ code: 'custom', path, message })
  if (ids.size < body.nodes.length) complain(['nodes'], '有重复的节点 id')
  if (!ids.has(body.start)) complain(['start'], `没有节点 ${body.start}`)
  for (const [index, each] of body.nodes.entries()) {
    if (!reached.has(each.id)) complain(['nodes', index, 'id'], `没有哪个选择通向节点 ${each.id}`)
    if (each.ending && each.choices.length > 0) complain(['nodes', index], '结局节点不能再有选择')
    if (!each.ending && each.choices.length < 2) complain(['nodes', index], '不是结局的节点至少有两个选择')
    if (new Set(each.choices.map((one) => one.id)).size < each.choices.length)
      complain(['nodes', index, 'choices'], '有重复的选择 id')
    for (const [place, { next }] of each.choices.entries())
      if (!ids.has(next)) complain(['nodes', index, 'choices', place, 'next'], `没有节点 ${next}`)
  }
}
