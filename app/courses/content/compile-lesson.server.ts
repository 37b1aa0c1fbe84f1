import { bundleMDX } from 'mdx-bundler'
import { getMDXComponent } from 'mdx-bundler/client/index.js'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import remarkGfm from 'remark-gfm'
import type { Source } from '../catalogue.ts'
import { staticComponents } from './lesson-components.tsx'
import { ISLANDS, lessonFacts, type LessonFacts, type SyntaxNode } from './lesson-facts.ts'
import { HEADING_MARK, ISLAND_MARK } from './split-sections.ts'

/** A lesson as HTML with marks for headings and islands, and what it is made of. */
export type CompiledLesson = { html: string; facts: LessonFacts }

/** The author's mistake in the MDX itself: one sentence and the line in the file. */
export class LessonSyntaxError extends Error {
  readonly line: number

  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

/**
 * Compiles the text of one lesson file, front matter included, to HTML. Takes about 0.1 s: never on a request. The code
 * that MDX becomes is evaluated here and only here, from files of our own.
 * @throws LessonSyntaxError when the text is not MDX.
 */
export async function compileLesson(source: string, sources: ReadonlyArray<Source>): Promise<CompiledLesson> {
  let facts: LessonFacts | undefined
  const collect = () => (tree: SyntaxNode) => {
    facts = lessonFacts(tree)
  }
  try {
    const { code } = await bundleMDX({
      source,
      mdxOptions: (options) => ({
        ...options,
        development: false,
        remarkPlugins: [...(options.remarkPlugins ?? []), remarkGfm, collect],
      }),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    })
    const [unknown] = facts?.unknown ?? []
    if (unknown) throw new LessonSyntaxError(`没有 <${unknown.name}> 这种组件`, unknown.line)
    const html = renderToStaticMarkup(
      createElement(getMDXComponent(code), { components: components(sources) }),
    )
    if (!facts) throw new Error('the lesson was compiled without its facts')
    return { html, facts }
  } catch (error) {
    throw syntaxError(error)
  }
}

function components(sources: ReadonlyArray<Source>) {
  const islands = Object.entries(ISLANDS).map(([name, { kind, attribute }]) => [
    name,
    (props: Record<string, string>) => createElement(ISLAND_MARK, { kind, name: props[attribute] }),
  ])
  const h2 = ({ children }: { children?: ReactNode }) => createElement(HEADING_MARK, null, children)
  return { ...staticComponents(sources), ...Object.fromEntries(islands), h2 }
}

type BuildFailure = { errors: Array<{ text: string; location: { line: number } | null }> }

/** esbuild names a random file; the line in the message is that of ours. */
function syntaxError(error: unknown): unknown {
  if (isBuildFailure(error)) {
    const text = error.errors[0]?.text ?? ''
    const [, line, message] = /(\d+):\d+: (.*)/su.exec(text) ?? []
    // A tag left open is found at the end of the file; the message says where it began.
    const opened = /\((\d+):\d+-\d+:\d+\)/u.exec(text)?.[1]
    return new LessonSyntaxError(message ?? text, Number(opened ?? line ?? 1))
  }
  // Braces are code in MDX: what they name must exist.
  if (error instanceof ReferenceError)
    return new LessonSyntaxError(`花括号里的代码无法执行：${error.message}`, 1)
  return error
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return typeof error === 'object' && error !== null && 'errors' in error && Array.isArray(error.errors)
}
