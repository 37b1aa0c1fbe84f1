import type { NumberedLine, PastedLine } from './pasted-lines.ts'

/** A head or foot comes back on every page; this often it is no chance. */
const OFTEN = 4
const SHORTEST = 8

/**
 * Lines that come back again and again after lines of different kinds – within a stem here, between two options there –
 * are heads and feet of pages, and belong to no question.
 */
export function withoutRunningHeads(lines: ReadonlyArray<NumberedLine>): {
  kept: Array<NumberedLine>
  heads: Array<{ at: number; words: string }>
} {
  const found = new Map<string, { count: number; after: Set<string> }>()
  for (const [index, { line }] of lines.entries()) {
    const words = wordsOfLine(line)
    if (words === null) continue
    const seen = found.get(words) ?? { count: 0, after: new Set() }
    const before = lines[index - 1]?.line
    seen.after.add(before?.kind === 'field' ? before.field : (before?.kind ?? 'nothing'))
    found.set(words, { count: seen.count + 1, after: seen.after })
  }
  const isHead = (line: PastedLine) => {
    const seen = found.get(wordsOfLine(line) ?? '')
    return seen !== undefined && seen.count >= OFTEN && seen.after.size >= 2
  }
  const heads = new Map<string, { at: number; words: string }>()
  for (const { at, line } of lines) {
    const words = wordsOfLine(line)
    if (words !== null && isHead(line) && !heads.has(words)) heads.set(words, { at, words })
  }
  return { kept: lines.filter(({ line }) => !isHead(line)), heads: [...heads.values()] }
}

/** Words that end a sentence or hold a blank are asked again and again as well: 下列说法正确的是（ ）。 */
function wordsOfLine(line: PastedLine): string | null {
  if (line.kind !== 'words' && line.kind !== 'heading') return null
  const { words } = line
  return words.length < SHORTEST || /[。？?：:；;，,]$|[（(]\s*[)）]|_{2,}/u.test(words) ? null : words
}
