const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
}

/** The words of finished HTML, a line for each block. */
export function plainText(html: string): string {
  return html
    .replace(/<\/(?:p|li|td|th|tr|h3|h4|blockquote)>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:lt|gt|quot|#x27|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s*\n\s*/gu, '\n')
    .trim()
}
