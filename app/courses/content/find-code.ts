import type { SyntaxNode } from './lesson-facts.ts'

/** Code in the text of a lesson, where hardly an author means to write any: between braces, or a whole import or export. */
export type AuthorCode = { text: string; line: number; isModule: boolean }

/** Everything in a lesson that MDX takes for code, in the order of reading; comments say nothing. */
export function findCode(node: SyntaxNode): Array<AuthorCode> {
  const inside = (node.children ?? []).flatMap(findCode)
  const text = (node.value ?? '').trim()
  const isModule = node.type === 'mdxjsEsm'
  if (!isModule && !/^mdx(?:Text|Flow)Expression$/u.test(node.type)) return inside
  if (text === '' || /^\/\*.*\*\/$/su.test(text)) return inside
  return [{ text, line: node.position?.start.line ?? 1, isModule }, ...inside]
}
