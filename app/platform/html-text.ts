const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
}

/** The words of HTML that React rendered: without tags, with the characters that it escapes. */
export function htmlText(html: string): string {
  return html
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:lt|gt|quot|#x27|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
}
