import type { LessonPage, PageBlock } from './lesson-page.ts'

/**
 * The text of a lesson travels once. On a first visit it is in the document, so the data that follows the document
 * leaves it out: blocks come with `html: null` and, under a symbol that no serialiser looks at, the text for the render
 * on the server. The browser reads it back from the document before it takes the page over.
 */
const TEXT = Symbol('text of a block')

type WithText = { [TEXT]?: string }

/** The page as data for a document: blocks carry their text where only the server's render sees it. */
export function withTextAside(page: LessonPage): LessonPage {
  return {
    ...page,
    opening: page.opening.map(setAside),
    sections: page.sections.map((section) => ({ ...section, blocks: section.blocks.map(setAside) })),
  }
}

function setAside(block: PageBlock): PageBlock {
  if ('island' in block || block.html === null) return block
  const aside: PageBlock & WithText = { id: block.id, html: null, [TEXT]: block.html }
  return aside
}

/** The text of a block: from its data, from the server's side, or from the document that is being taken over. */
export function textOf(block: Extract<PageBlock, { html: string | null }> & WithText): string {
  if (block.html !== null) return block.html
  const aside = block[TEXT]
  if (aside !== undefined) return aside
  return typeof document === 'undefined' ? '' : (document.getElementById(block.id)?.innerHTML ?? '')
}
