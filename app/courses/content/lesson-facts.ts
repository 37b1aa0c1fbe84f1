import type { IslandKind } from '../catalogue.ts'
import { longSentences } from './check-sentences.ts'

/** What a compiled lesson is made of, kept with its HTML so that nothing has to be parsed a second time. */
export type LessonFacts = {
  islands: Array<{ kind: IslandKind; id: string; line: number; top: boolean }>
  headings: Array<{ line: number; top: boolean }>
  citations: Array<{ source: string; article: string; line: number }>
  /** Words marked as terms of the glossary. */
  terms: Array<{ name: string; line: number }>
  /** Components that no lesson knows. */
  unknown: Array<{ name: string; line: number }>
  /** Attributes that their component does not read; `known` are those it does. */
  extra: Array<{ component: string; attribute: string; known: Array<string>; line: number }>
  /** Ends of sentences that are too long to read on a phone. */
  long: Array<{ text: string; length: number; line: number }>
  links: Array<{ url: string; line: number }>
}

/** Attribute of each island that names what it shows. */
export const ISLANDS: Readonly<Record<string, { kind: IslandKind; attribute: string }>> = {
  Check: { kind: 'check', attribute: 'question' },
  Sort: { kind: 'sort', attribute: 'exercise' },
  Case: { kind: 'case', attribute: 'exercise' },
  Mark: { kind: 'mark', attribute: 'exercise' },
  Calculate: { kind: 'calculate', attribute: 'exercise' },
  Lab: { kind: 'lab', attribute: 'exercise' },
  Checklist: { kind: 'checklist', attribute: 'list' },
  Diagram: { kind: 'diagram', attribute: 'diagram' },
  Cards: { kind: 'cards', attribute: 'cards' },
  Video: { kind: 'video', attribute: 'clip' },
}

/** Components that are rendered to HTML when the content is compiled, and the attributes of each. */
const STATIC_COMPONENTS: Readonly<Record<string, ReadonlyArray<string>>> = {
  Cite: ['source', 'article'],
  Quote: ['source', 'article'],
  Border: [],
  WorkedCase: ['title'],
  Steps: [],
  Term: ['id'],
}

/** A node of the syntax tree, as far as it matters here. */
export type SyntaxNode = {
  type: string
  value?: string
  name?: string | null
  depth?: number
  url?: string
  attributes?: Array<{ name?: string; value?: unknown }>
  children?: Array<SyntaxNode>
  position?: { start: { line: number } }
}

/** Reads the facts from the syntax tree of a lesson. */
export function lessonFacts(root: SyntaxNode): LessonFacts {
  const facts: LessonFacts = {
    islands: [],
    headings: [],
    citations: [],
    terms: [],
    unknown: [],
    extra: [],
    long: [],
    links: [],
  }
  for (const child of root.children ?? []) visit(child, true, facts)
  return facts
}

function visit(node: SyntaxNode, top: boolean, facts: LessonFacts): void {
  const line = node.position?.start.line ?? 1
  if (node.type === 'heading' && node.depth === 2) facts.headings.push({ line, top })
  if ((node.type === 'link' || node.type === 'image') && node.url !== undefined)
    facts.links.push({ url: node.url, line })
  if (node.type === 'paragraph') facts.long.push(...longOnes(node))
  if (node.type.startsWith('mdxJsx') && node.name) component(node, node.name, line, top, facts)
  // The words of a law are as long as they are.
  if (node.name === 'Quote') return
  for (const child of node.children ?? []) visit(child, false, facts)
}

function component(node: SyntaxNode, name: string, line: number, top: boolean, facts: LessonFacts): void {
  const island = ISLANDS[name]
  const known = island ? [island.attribute] : STATIC_COMPONENTS[name]
  if (known) facts.extra.push(...extraOnes(node, name, known, line))
  if (island) {
    const isTop = top && node.type === 'mdxJsxFlowElement'
    facts.islands.push({ kind: island.kind, id: attribute(node, island.attribute), line, top: isTop })
  } else if (name === 'Cite' || name === 'Quote') {
    const [source, article] = [attribute(node, 'source'), attribute(node, 'article')]
    facts.citations.push({ source, article, line })
  } else if (name === 'Term') {
    facts.terms.push({ name: attribute(node, 'id') || wordsOf(node), line })
  } else if (!known) {
    facts.unknown.push({ name, line })
  }
}

/** `{...these}` have no name: nobody can tell what they hold. */
function extraOnes(
  node: SyntaxNode,
  component: string,
  known: ReadonlyArray<string>,
  line: number,
): LessonFacts['extra'] {
  const names = (node.attributes ?? []).map(({ name }) => name ?? '{…}')
  return names
    .filter((name) => !known.includes(name))
    .map((attribute) => ({ component, attribute, known: [...known], line }))
}

function attribute(node: SyntaxNode, name: string): string {
  const value = node.attributes?.find((candidate) => candidate.name === name)?.value
  return typeof value === 'string' ? value : ''
}

/** Line breaks of the source stay in the words, so a sentence is found in the line that it begins in. */
function longOnes(paragraph: SyntaxNode): LessonFacts['long'] {
  const first = paragraph.position?.start.line ?? 1
  return longSentences(wordsOf(paragraph)).map(({ line, ...long }) => ({ ...long, line: first + line }))
}

function wordsOf(node: SyntaxNode): string {
  if (node.value !== undefined && (node.type === 'text' || node.type === 'inlineCode')) return node.value
  return (node.children ?? []).map(wordsOf).join('')
}
