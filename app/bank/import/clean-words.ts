const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/gu
/** Letters of an index of radicals, which programs that read a PDF give for the words they look like: ⼆ for 二. */
const RADICALS = /[\u2f00-\u2fd5]/gu
const SPACES = /[^\S\n]+/gu

/** A text without what nobody sees: one plain space between words, lines kept, nothing around them. */
export function cleanWords(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(RADICALS, (radical) => radical.normalize('NFKC'))
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{2,}/gu, '\n')
    .trim()
}

/** The form in which short words are looked up: half-width, capitals, no spaces. */
export function keyWords(text: string): string {
  return cleanWords(text).normalize('NFKC').toUpperCase().replace(/\s/gu, '')
}
