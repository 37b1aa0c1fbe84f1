import type { QuestionSource } from '#app/questions/question.ts'
import { opaqueKey } from '#app/questions/seeded-random.ts'

/** A branching case as written in exercises.yaml: choices lead from node to node until one is an ending. */
export type Case = {
  id: string
  title: string
  point: string
  source: QuestionSource
  start: string
  nodes: Array<CaseNode>
}
export type CaseNode = {
  id: string
  text: string
  choices: Array<CaseChoice>
  ending?: CaseEnding | undefined
}
export type CaseChoice = { id: string; text: string; next: string; feedback: string; sound: boolean }
export type CaseEnding = { title: string; text: string }

/** A node as the browser may see it: what happened and what can be done, not what comes of it. */
export type CaseNodeFace = { text: string; choices: Array<{ key: string; text: string }> }
/** A step taken: what was chosen and what came of it. */
export type CaseStep = { text: string; chosen: string; feedback: string; sound: boolean }
/** Where a walk through a case stands: the steps so far, and either the next node or the ending. */
export type CaseWalk = {
  steps: Array<CaseStep>
  node: CaseNodeFace | null
  ending: CaseEnding | null
}

/** A walk longer than this goes in circles and has to start anew. */
export const MAX_STEPS = 40

/**
 * Follows choices (by their ids) from the start. Choices that do not exist (any more) end the walk where it is, so a
 * path saved under an older text never breaks the page.
 */
export function walkCase(body: Case, path: ReadonlyArray<string>): CaseWalk & { taken: Array<string> } {
  const steps: Array<CaseStep> = []
  const taken: Array<string> = []
  let node = nodeOf(body, body.start)
  for (const id of path.slice(0, MAX_STEPS)) {
    const choice = node?.choices.find((candidate) => candidate.id === id)
    if (!node || !choice) break
    steps.push({ text: node.text, chosen: choice.text, feedback: choice.feedback, sound: choice.sound })
    taken.push(id)
    node = nodeOf(body, choice.next)
  }
  const ending = node?.ending ?? null
  return { steps, taken, ending, node: node && !ending ? nodeFace(body, node) : null }
}

/**
 * The node without feedback, soundness or where its choices lead. Its choices stand in the order of their keys, the same
 * for everybody but not the author's: who writes the sound choice first gives nothing away.
 */
export function nodeFace(body: Case, node: CaseNode): CaseNodeFace {
  const choices = node.choices.map(({ id, text }) => ({ key: choiceKey(body, node, id), text }))
  choices.sort((one, other) => (one.key < other.key ? -1 : 1))
  return { text: node.text, choices }
}

/** The choice of the current node that the browser named by its key, or null. */
export function choiceByKey(body: Case, path: ReadonlyArray<string>, key: string): string | null {
  const node = nodeAfter(body, path)
  return node?.choices.find(({ id }) => choiceKey(body, node, id) === key)?.id ?? null
}

function nodeAfter(body: Case, path: ReadonlyArray<string>): CaseNode | undefined {
  return path.reduce<CaseNode | undefined>(
    (node, id) => {
      const choice = node?.choices.find((candidate) => candidate.id === id)
      return choice && nodeOf(body, choice.next)
    },
    nodeOf(body, body.start),
  )
}

function nodeOf(body: Case, id: string): CaseNode | undefined {
  return body.nodes.find((node) => node.id === id)
}

// The id of a choice may tell which one is sound; its key says nothing.
function choiceKey(body: Case, node: CaseNode, id: string): string {
  return opaqueKey(`${body.id}/${node.id}`, id)
}
