const DIGITS = [...'零一二三四五六七八九']
const CIRCLES = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳']
const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** No list is longer; a file may say anything. */
const MOST = 9999

/** A number as a format of Word (ST_NumberFormat, ECMA-376 part 1, 17.18.59) writes it; digits for any other format. */
export function listNumber(number: number, format: string): string {
  if (!Number.isInteger(number) || number < 1 || number > MOST) return String(number)
  switch (format) {
    case 'upperLetter':
      return letter(number)
    case 'lowerLetter':
      return letter(number).toLowerCase()
    case 'upperRoman':
      return roman(number)
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return CIRCLES[number - 1] ?? String(number)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(number)
    default:
      return String(number)
  }
}

/** A to Z, then AA, BB. */
function letter(number: number): string {
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1)
}

function roman(number: number): string {
  let [left, text] = [number, '']
  for (const [value, mark] of ROMAN) while (left >= value) [left, text] = [left - value, text + mark]
  return text
}

/** Up to 99, as far as headings go; digits above. */
function chinese(number: number): string {
  if (number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const first = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`
  return ones === 0 && tens > 0 ? first : `${first}${DIGITS[ones] ?? ''}`
}
