import { htmlText } from '#app/platform/html-text.ts'

/** The words of finished HTML, a line for each block. */
export function plainText(html: string): string {
  return htmlText(html.replace(/<\/(?:p|li|td|th|tr|h3|h4|blockquote)>/gu, '\n'))
    .replace(/\s*\n\s*/gu, '\n')
    .trim()
}
