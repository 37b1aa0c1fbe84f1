/** A document rendered with placeholders: what is the same for everybody, cut where each reader's own words go. */
export type DocumentTemplate = {
  /** UTF-8 bytes before, between and after the gaps; one more than there are gaps. */
  parts: ReadonlyArray<Buffer>
  gaps: ReadonlyArray<Gap>
  /** Length of all parts, in bytes. */
  size: number
}
type Gap = { name: string; inScript: boolean }

/** A piece of markup that we rendered ourselves; where it is kept for others, it is encoded and escaped once. */
export type Markup = { text: string; inMarkup: () => Buffer; inScript: () => Buffer }

export function markupOf(text: string): Markup {
  let plain: Buffer | undefined
  let escaped: Buffer | undefined
  return {
    text,
    inMarkup: () => (plain ??= Buffer.from(text)),
    inScript: () => (escaped ??= Buffer.from(escapeInScript(text))),
  }
}

// Characters for private use: no text of ours has them, and they pass through HTML and JSON unchanged.
const OPEN = '\uE000'
const CLOSE = '\uE001'
const PLACEHOLDER = /\uE000([a-z0-9]+)\uE001/g

/** Stands for a value in a document that is rendered once for many readers. The name is letters and digits. */
export function placeholder(name: string): string {
  return `${OPEN}${name}${CLOSE}`
}

/** Cuts a rendered document at its placeholders. */
export function parseTemplate(document: string): DocumentTemplate {
  const parts: Array<Buffer> = []
  const gaps: Array<Gap> = []
  let end = 0
  for (const match of document.matchAll(PLACEHOLDER)) {
    parts.push(Buffer.from(document.slice(end, match.index)))
    gaps.push({ name: match[1] ?? '', inScript: isInScript(document, match.index) })
    end = match.index + match[0].length
  }
  parts.push(Buffer.from(document.slice(end)))
  return { parts, gaps, size: parts.reduce((sum, part) => sum + part.length, 0) }
}

/**
 * What goes into each gap for one reader, escaped for its place, in UTF-8. `markup` are values of pieces that we rendered
 * ourselves: as they are where they stand in markup, and as text in data.
 * @throws when a value is missing: a placeholder must never be seen.
 */
export function fillGaps(
  { gaps }: DocumentTemplate,
  values: Readonly<Record<string, string>>,
  markup: Readonly<Record<string, ReadonlyArray<Markup>>> = {},
): Array<Buffer> {
  return gaps.map(({ name, inScript }) => {
    const own = markup[name]
    if (own) return Buffer.concat(own.map((piece) => (inScript ? piece.inScript() : piece.inMarkup())))
    const value = values[name]
    if (value === undefined) throw new Error(`no value for the placeholder ${name}`)
    return Buffer.from(inScript ? escapeInScript(value) : escapeInMarkup(value))
  })
}

/** The document with its gaps filled. */
export function joinDocument({ parts }: DocumentTemplate, fillings: ReadonlyArray<Buffer>): Buffer {
  return Buffer.concat(parts.flatMap((part, index) => [part, fillings[index] ?? Buffer.alloc(0)]))
}

/** Whether a position lies in the text of a script, not in the markup or the attributes of its tag. */
function isInScript(document: string, position: number): boolean {
  const tag = document.lastIndexOf('<script', position)
  if (tag === -1 || document.lastIndexOf('</script', position) > tag) return false
  return document.slice(tag, position).includes('>')
}

function escapeInMarkup(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Remix writes data as JSON within a JavaScript string: the value is quoted twice, and nothing in it ends the script. */
function escapeInScript(value: string): string {
  return inner(inner(value)).replace(
    /[&<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function inner(value: string): string {
  return JSON.stringify(value).slice(1, -1)
}
