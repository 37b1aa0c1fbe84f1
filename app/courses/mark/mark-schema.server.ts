import { z } from 'zod'
import { exerciseCommon, id, text } from '../content/schema-parts.server.ts'
import { partsOf, type Mark } from './mark.ts'
import { PAPER_KINDS } from './paper.ts'

const cell = z.coerce.string().trim().max(500)
const labelled = z
  .object({ id: id.optional(), label: text, value: cell.default('') })
  .strict()
  .transform(({ value, ...part }) => ({ ...part, cells: [value] }))
const row = z.object({ id: id.optional(), cells: z.array(cell).min(1) }).strict()
const paragraph = z
  .object({ id: id.optional(), label: text.optional(), text })
  .strict()
  .transform((part) => ({ id: part.id, label: part.label, cells: [part.text] }))
const stamp = z
  .object({ id: id.optional(), text })
  .strict()
  .transform((part) => ({ id: part.id, cells: [part.text] }))

const block = z.union([
  z
    .object({ fields: z.array(labelled).min(1) })
    .strict()
    .transform(({ fields }) => ({ as: 'fields' as const, columns: [], parts: fields })),
  z
    .object({ columns: z.array(text).min(2).max(8), rows: z.array(row).min(1).max(40) })
    .strict()
    .superRefine(({ columns, rows }, context) => {
      for (const [index, { cells }] of rows.entries())
        if (cells.length !== columns.length)
          context.addIssue({
            code: 'custom',
            path: ['rows', index, 'cells'],
            message: `这一行有${cells.length}格，表头有${columns.length}格`,
          })
    })
    .transform(({ columns, rows }) => ({ as: 'table' as const, columns, parts: rows })),
  z
    .object({ text: z.array(paragraph).min(1) })
    .strict()
    .transform((body) => ({ as: 'text' as const, columns: [], parts: body.text })),
  z
    .object({ signatures: z.array(labelled).min(1) })
    .strict()
    .transform(({ signatures }) => ({ as: 'signatures' as const, columns: [], parts: signatures })),
  z
    .object({ stamps: z.array(stamp).min(1) })
    .strict()
    .transform(({ stamps }) => ({ as: 'stamps' as const, columns: [], parts: stamps })),
])

const paper = z
  .object({
    kind: z.enum(PAPER_KINDS),
    title: text,
    unit: text.optional(),
    number: text.optional(),
    blocks: z.array(block).min(1).max(20),
  })
  .strict()

/** An entry under `marks` in exercises.yaml. */
export const markSchema = z
  .object({
    ...exerciseCommon,
    prompt: text,
    papers: z.array(paper).min(1).max(4),
    problems: z
      .array(z.object({ parts: z.array(id).min(1), why: text }).strict())
      .min(1)
      .max(15),
    fine: z.array(z.object({ part: id, why: text }).strict()).default([]),
  })
  .strict()
  .superRefine(checkParts)

function checkParts(body: Mark, context: z.RefinementCtx): void {
  const names = partsOf(body).map(({ name }) => name)
  const known = new Set(names)
  const complain = (path: Array<string | number>, message: string) =>
    context.addIssue({ code: 'custom', path, message })
  for (const name of names.filter((each, index) => names.indexOf(each) < index))
    complain(['papers'], `材料里有两处都叫 ${name}`)
  const wrong = new Set<string>()
  for (const [index, { parts }] of body.problems.entries())
    for (const [place, part] of parts.entries()) {
      if (!known.has(part)) complain(['problems', index, 'parts', place], `材料里没有 ${part} 这一处`)
      wrong.add(part)
    }
  for (const [index, { part }] of body.fine.entries())
    if (!known.has(part)) complain(['fine', index, 'part'], `材料里没有 ${part} 这一处`)
    else if (wrong.has(part)) complain(['fine', index, 'part'], `${part} 既是问题又不是问题`)
}
