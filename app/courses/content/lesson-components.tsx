import { Children, createElement, isValidElement, type ReactNode } from 'react'
import type { Source } from '../catalogue.ts'
import { TERM_MARK } from './link-terms.ts'

type Inside = { children?: ReactNode }
type Cell = Inside & { style?: { textAlign?: string } }

/**
 * The components that a lesson may use in its MDX and that need no script. They are rendered once, when the content is
 * compiled; class names are those of app/ui/styles/prose.css. No `style` attributes: the security policy forbids them.
 */
export function staticComponents(sources: ReadonlyArray<Source>) {
  const words = (id: string) => sources.find((source) => source.id === id)?.text ?? id
  return {
    Cite: ({ source, article }: { source: string; article: string }) => (
      <a className="cite" href={`#source-${source}`}>
        {words(source)}
        {article}
      </a>
    ),
    Quote: ({ source, article, children }: Inside & { source: string; article: string }) => (
      <blockquote className="quote">
        {paragraphs(children)}
        <cite>
          {words(source)}
          {article}
        </cite>
      </blockquote>
    ),
    Border: ({ children }: Inside) => (
      <aside className="border-note" aria-label="界限">
        <p className="border-note-title">界限在哪里</p>
        {paragraphs(children)}
      </aside>
    ),
    WorkedCase: ({ title, children }: Inside & { title: string }) => (
      <section className="worked-case" aria-label={`虚构案例：${title}`}>
        <p className="worked-case-title">
          {title} <span className="label">虚构案例</span>
        </p>
        {paragraphs(children)}
      </section>
    ),
    Term: ({ id, children }: Inside & { id?: string }) =>
      createElement(TERM_MARK, { name: id ?? '' }, children),
    Steps: ({ children }: Inside) => <div className="steps">{children}</div>,
    table: ({ children }: Inside) => (
      // A wide table scrolls in its own frame, by keyboard too; the page never does.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      <div className="table-frame" role="group" aria-label="表格" tabIndex={0}>
        <table>{children}</table>
      </div>
    ),
    th: ({ style, children }: Cell) => (
      <th scope="col" className={alignment(style?.textAlign)}>
        {children}
      </th>
    ),
    td: ({ style, children }: Cell) => <td className={alignment(style?.textAlign)}>{children}</td>,
  }
}

/** MDX leaves one line of text between tags bare; as a block it is a paragraph. */
function paragraphs(children: ReactNode): ReactNode {
  const bare = Children.toArray(children).every(
    (child) => typeof child === 'string' || (isValidElement(child) && !isBlock(child.type)),
  )
  return bare ? <p>{children}</p> : children
}

const BLOCKS = new Set<unknown>(['p', 'ul', 'ol', 'table', 'div', 'h3', 'h4', 'blockquote', 'pre', 'hr'])

function isBlock(type: unknown): boolean {
  return BLOCKS.has(type) || (typeof type === 'function' && type.name !== 'Cite' && type.name !== 'Term')
}

/** MDX puts the alignment into a style; here it becomes a class. */
function alignment(align: string | undefined): string | undefined {
  return align === 'right' || align === 'center' ? `align-${align}` : undefined
}
