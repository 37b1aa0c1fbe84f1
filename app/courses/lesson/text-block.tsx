import { memo, useState } from 'react'
import type { PageBlock } from './lesson-page.ts'
import { textOf } from './lesson-text.ts'

/** A stretch of the text, compiled long before; React never looks inside it again. */
export const TextBlock = memo(function TextBlock({
  block,
}: {
  block: Extract<PageBlock, { html: string | null }>
}) {
  const [html] = useState(() => textOf(block))
  return <div className="prose" id={block.id} dangerouslySetInnerHTML={{ __html: html }} />
})
