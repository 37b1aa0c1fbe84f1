import type { QuestionSource } from '#app/questions/question.ts'
import { opaqueKey } from '#app/questions/seeded-random.ts'
import type { Paper, PaperPart, PublicPaper } from './paper.ts'

/** Papers with problems in them, as written in exercises.yaml: the reader marks the parts that are wrong. */
export type Mark = {
  id: string
  title: string
  point: string
  source: QuestionSource
  prompt: string
  papers: Array<Paper>
  problems: Array<MarkProblem>
  /** Parts that look wrong and are not, each with the reason. */
  fine: Array<{ part: string; why: string }>
}
/** A problem is found by marking any one of its parts: what contradicts itself can be marked at either end. */
export type MarkProblem = { parts: Array<string>; why: string }

/** The exercise as the browser may see it before it is answered. */
export type MarkFace = { prompt: string; papers: Array<PublicPaper> }

/** A part of a paper with the name it has in the exercise: its id, or its place where the author gave none. */
export type NamedPart = { name: string; key: string; label: string }

/** Every part of every paper, in the order of reading. */
export function partsOf(body: Pick<Mark, 'id' | 'papers'>): Array<NamedPart> {
  return body.papers.flatMap((paper, number) =>
    paper.blocks.flatMap((block, place) =>
      block.parts.map((part, index) => {
        const name = nameOf(part, number, place, index)
        return { name, key: keyOf(body.id, name), label: labelOf(part) }
      }),
    ),
  )
}

/** The papers without what is wrong in them; names of parts become keys that say nothing. */
export function markFace(body: Pick<Mark, 'id' | 'papers' | 'prompt'>): MarkFace {
  const papers = body.papers.map((paper, number) => ({
    ...paper,
    blocks: paper.blocks.map((block, place) => ({
      ...block,
      parts: block.parts.map(({ id, ...part }, index) => ({
        ...part,
        key: keyOf(body.id, nameOf({ id }, number, place, index)),
      })),
    })),
  }))
  return { prompt: body.prompt, papers }
}

function nameOf({ id }: Pick<PaperPart, 'id'>, paper: number, block: number, part: number): string {
  return id ?? `p${paper + 1}-${block + 1}-${part + 1}`
}

function keyOf(exercise: string, name: string): string {
  return opaqueKey(exercise, name)
}

/** A part in words, short enough for a list. */
function labelOf({ label, cells }: Omit<PaperPart, 'id'>): string {
  const words = [label ?? '', ...cells].map((cell) => cell.trim()).filter(Boolean)
  const line = words.join('，')
  return line.length > 40 ? `${line.slice(0, 39)}……` : line
}
