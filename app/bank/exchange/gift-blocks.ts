import { GIFT_EXTRA } from './write-gift.ts'

/** A question of a GIFT text: `answer` is what stands between its braces, null where there are none. */
export type GiftBlock = { line: number; extra: string; before: string; answer: string | null; after: string }

/** Cuts a GIFT text into its questions: they are parted by empty lines; lines of comment and category are no questions. */
export function giftBlocks(text: string): Array<GiftBlock> {
  const blocks: Array<GiftBlock> = []
  let lines: Array<string> = []
  let [start, extra] = [1, '']
  const close = () => {
    const body = lines.join('\n').trim()
    if (body !== '') blocks.push({ line: start, extra, ...cutBraces(body) })
    if (body !== '') extra = ''
    lines = []
  }
  for (const [index, line] of text.replace(/\r\n?/gu, '\n').split('\n').entries()) {
    if (line.startsWith(GIFT_EXTRA)) extra = line.slice(GIFT_EXTRA.length)
    else if (/^\s*(?:\/\/|\$CATEGORY)/u.test(line)) continue
    else if (line.trim() === '' && !isOpen(lines)) close()
    else {
      if (lines.length === 0) start = index + 1
      lines.push(line)
    }
  }
  close()
  return blocks
}

/** Whether a brace is open: empty lines between answers part nothing. */
function isOpen(lines: ReadonlyArray<string>): boolean {
  const bare = lines.join('\n').replace(/\\./gsu, '')
  return bare.split('{').length > bare.split('}').length
}

function cutBraces(body: string): Pick<GiftBlock, 'before' | 'answer' | 'after'> {
  const from = findUnescaped(body, '{', 0)
  const to = from < 0 ? -1 : findUnescaped(body, '}', from)
  if (from < 0 || to < 0) return { before: body, answer: null, after: '' }
  return { before: body.slice(0, from), answer: body.slice(from + 1, to), after: body.slice(to + 1) }
}

/** The first place of a letter, from `start`, that no backslash stands before; -1 when there is none. */
export function findUnescaped(text: string, letter: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text.startsWith(letter, at)) return at
  }
  return -1
}

/** A word of GIFT as it is meant; a backslash before any other letter is a backslash. */
export function unescapeGift(text: string): string {
  return text.replace(/\\([\\~=#{}:n])/gu, (_, letter: string) => (letter === 'n' ? '\n' : letter))
}
