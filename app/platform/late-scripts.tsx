import { Scripts } from '@remix-run/react'
import { Children, isValidElement, type PropsWithChildren, type ReactNode } from 'react'
import { fetchLate, type Late } from './fetch-late.ts'

/** Attributes of the elements that Remix renders for its scripts, as far as they matter here. */
type ElementProps = PropsWithChildren<{
  rel?: string
  href?: string
  type?: string
  dangerouslySetInnerHTML?: { __html: string }
}>

/** What Remix renders, sorted by when a page needs it. */
type SortedScripts = {
  /** The data that the page was rendered from. */
  atOnce: Array<ReactNode>
  /** Addresses of the modules to fetch, imported ones included. */
  modules: Array<string>
  /** The module that imports them and starts the application; empty once that has happened. */
  starter: string
}

/**
 * Remix's scripts, fetched when there is something to read (decision 0028): announced in the document they would share a slow
 * network with its styles. What they are stays Remix's own; only when they are fetched is ours.
 */
export function LateScripts({ nonce }: { nonce: string }) {
  // Called, not rendered: what matters are the elements that it returns.
  const { atOnce, modules, starter } = sortScripts(Scripts({ nonce }))
  if (starter === '') return atOnce
  // Remix names the one that takes the document over first.
  const [entry = '', ...others] = modules
  const late = JSON.stringify({ modules: others, entry, starter } satisfies Late).replaceAll(
    '<',
    String.raw`\u003c`,
  )
  const html = { __html: `(${String(fetchLate)})(${late})` }
  return (
    <>
      {atOnce}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={html} />
    </>
  )
}

function sortScripts(node: ReactNode): SortedScripts {
  const sorted: SortedScripts = { atOnce: [], modules: [], starter: '' }
  const sort = (part: ReactNode) => {
    if (!isValidElement<ElementProps>(part)) return
    const { type, props } = part
    if (type === 'link' && props.rel === 'modulepreload' && props.href) sorted.modules.push(props.href)
    else if (type === 'script' && props.type === 'module')
      sorted.starter = props.dangerouslySetInnerHTML?.__html ?? ''
    else if (typeof type === 'symbol') Children.forEach(props.children, sort)
    else sorted.atOnce.push(part)
  }
  sort(node)
  return sorted
}
