/** Width of a piece of text in the units of the line width (points, usually). */
export type Measure = (text: string) => number

export type LineWidths = {
  /** Width of every line. */
  width: number
  /** How much narrower the first line is (paragraph indent). */
  firstIndent?: number
}

/** Marks that may not begin a line: GB/T 15834 closing and pausing marks with their Latin twins. */
const NOT_AT_START = new Set('。，、；：！？）》〉」』】〕〗］｝”’…—～·％‰℃°,.;:!?)]}%')
/** Marks that may not end a line: opening marks. */
const NOT_AT_END = new Set('（《〈「『【〔〖［｛“‘([{＃￥¥$№')
/** Two of these form one mark and are never parted. */
const DOUBLED = new Set('…—')

const WORD = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]$/u
const WORD_JOINT = /^[.,:/@_+%'’‑-]$/u
const ATTACHED = /^(?:\p{M}|\u200d|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])$/u
const SPACE = /^[ \t\u3000]$/u

/**
 * Breaks one paragraph into lines by the Chinese rules (禁则): no closing mark begins a line, no opening mark
 * ends one, doubled dashes and ellipses, numbers and Latin words stay whole. The last character before a mark
 * goes to the next line with it. Only a run wider than the line itself is cut, and then as late as possible.
 * Spaces at a line's end hang over it. The lines joined are the text, character for character.
 */
export function breakLines(text: string, measure: Measure, widths: LineWidths): Array<string> {
  const lines: Array<string> = []
  let line = ''
  const available = (): number => widths.width - (lines.length === 0 ? (widths.firstIndent ?? 0) : 0)
  const fits = (candidate: string): boolean => measure(candidate.trimEnd()) <= available()
  const closeLine = (): void => {
    lines.push(line)
    line = ''
  }
  for (const run of unbreakableRuns(text)) {
    if (fits(line + run)) {
      line += run
      continue
    }
    if (line !== '') closeLine()
    if (fits(run)) {
      line = run
      continue
    }
    for (const piece of splitTooWide(run, measure, available())) {
      if (line !== '' && !fits(line + piece)) closeLine()
      line += piece
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

/** Whether a line may be broken between two neighbouring pieces. */
export function mayBreakBetween(before: string, after: string): boolean {
  const last = [...before.trimEnd()].at(-1) ?? ''
  const first = [...after][0] ?? ''
  if (SPACE.test(first)) return false
  if (DOUBLED.has(last) && last === first) return false
  return !NOT_AT_START.has(first) && !NOT_AT_END.has(last)
}

/** Pieces of the text between which lines may be broken; joined they are the text. */
export function unbreakableRuns(text: string): Array<string> {
  const runs: Array<string> = []
  for (const atom of atomsOf(text)) {
    const open = runs.at(-1)
    if (open !== undefined && !mayBreakBetween(open, atom)) runs[runs.length - 1] = open + atom
    else runs.push(atom)
  }
  return runs
}

/** Single characters with their attached marks, or whole words and numbers. */
function atomsOf(text: string): Array<string> {
  const atoms: Array<string> = []
  let inWord = false
  for (const character of text) {
    const open = atoms.at(-1)
    const continuesWord = inWord && (WORD.test(character) || WORD_JOINT.test(character))
    if (open !== undefined && (continuesWord || ATTACHED.test(character))) {
      atoms[atoms.length - 1] = open + character
      continue
    }
    atoms.push(character)
    inWord = WORD.test(character)
  }
  return atoms
}

/** A run wider than a line, cut into its atoms, and atoms wider than a line into characters. */
function splitTooWide(run: string, measure: Measure, width: number): Array<string> {
  return atomsOf(run).flatMap((atom) => (measure(atom.trimEnd()) <= width ? [atom] : [...atom]))
}
