/** Characters that show nothing: zero-width, directional, soft hyphen, variation of width, byte order mark. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u3164]+/g

/** The text of a cell without what nobody sees: one plain space between words, no leading apostrophe. */
export function cleanText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(CONTROL, '')
    .trim()
    .replace(/^['’`]+(?=.)/, '')
    .trim()
}

/** Full-width digits, letters and signs in their half-width form; all other characters stay exactly what they are. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
}

/** Clean, half-width and without any space: for codes, dates and words that are looked up. */
export function compactText(text: string): string {
  return halfWidth(cleanText(text)).replaceAll(' ', '')
}
