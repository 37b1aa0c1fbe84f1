// Lines of an iCalendar object (RFC 5545, 3.1): at most 75 octets of UTF-8 without the line break, longer ones folded.
const MAX_OCTETS = 75

/** A property as its folded lines, each ended by CRLF. The value is written as it is: texts go through `calendarText`. */
export function calendarLine(name: string, value: string): string {
  const lines: Array<string> = []
  let line = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const size = octetsOf(character)
    if (octets + size > MAX_OCTETS) {
      lines.push(line)
      // The blank that marks a continuation counts as one octet of its line.
      line = ' '
      octets = 1
    }
    line += character
    octets += size
  }
  return [...lines, line].map((each) => `${each}\r\n`).join('')
}

/** A value of type TEXT (3.3.11): backslash, semicolon and comma escaped, line breaks as \n, other controls dropped. */
export function calendarText(text: string): string {
  return [...text.replace(/\r\n?/g, '\n')]
    .filter((character) => character === '\n' || character === '\t' || !isControl(character))
    .join('')
    .replace(/[\\;,]/g, (letter) => `\\${letter}`)
    .replace(/\n/g, '\\n')
}

/** An instant in the form of UTC (3.3.5), so that no table of time zones is needed: 20261122T063000Z. */
export function calendarTime(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code < 0x20 || code === 0x7f
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
