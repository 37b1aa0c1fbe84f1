import { bundleMDX } from 'mdx-bundler'
import { getMDXComponent } from 'mdx-bundler/client/index.js'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import remarkGfm from 'remark-gfm'
import type { Source } from '../catalogue.ts'
import { staticComponents } from './lesson-components.tsx'
import { explainSyntax, lineOfOpenQuote } from './explain-syntax.ts'
import { findCode, type AuthorCode } from './find-code.ts'
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
  let written: Array<AuthorCode> = []
  const collect = () => (tree: SyntaxNode) => {
    facts = lessonFacts(tree)
    written = findCode(tree)
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
    if (written.some(({ isModule }) => isModule)) throw new Error('a lesson imports or exports')
    const [unknown] = facts?.unknown ?? []
    if (unknown) throw new LessonSyntaxError(`没有 <${unknown.name}> 这种组件`, unknown.line)
    const html = renderToStaticMarkup(
      createElement(getMDXComponent(code), { components: components(sources) }),
    )
    if (!facts) throw new Error('the lesson was compiled without its facts')
    return { html, facts }
  } catch (error) {
    throw syntaxError(error, source, written)
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
function syntaxError(error: unknown, source: string, written: ReadonlyArray<AuthorCode>): unknown {
  const module = written.find(({ isModule }) => isModule)
  if (module) return new LessonSyntaxError('课文里不能写 import 和 export，组件不用引入就能用', module.line)
  if (isBuildFailure(error)) {
    const text = error.errors[0]?.text ?? ''
    const [, line, said] = /(\d+):\d+: (.*)/su.exec(text) ?? []
    const message = said ?? text
    // A tag left open is found at the end of the file; the message says where it began.
    const opened = /\((\d+):\d+-\d+:\d+\)/u.exec(text)?.[1]
    const place = lineOfOpenQuote(source, message) ?? Number(opened ?? line ?? 1)
    return new LessonSyntaxError(explainSyntax(message), place)
  }
  // Braces are code in MDX: what they name must exist.
  if (error instanceof ReferenceError || error instanceof TypeError) {
    const code = written.find(({ text }) => error.message.startsWith(`${text} `)) ?? written[0]
    const words = '课文里 { } 中间的字会当成代码，要用花括号请写成 \\{ \\}'
    if (code) return new LessonSyntaxError(`${words}（${error.message}）`, code.line)
  }
  return error
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return typeof error === 'object' && error !== null && 'errors' in error && Array.isArray(error.errors)
}
