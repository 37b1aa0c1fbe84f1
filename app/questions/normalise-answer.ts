import { CHINESE_NUMBER, readChineseNumber } from './chinese-number.ts'

/**
 * The form in which two typed answers are compared: full-width becomes half-width, letters lower case, Chinese numbers
 * digits (六个月 = 6个月, 三十万 = 30万 = 300000, 百分之五 = 5%, 三分之二 = 2/3, 二点五 = 2.5), thousand separators, spaces and
 * punctuation go, except a decimal point, a percent sign, the stroke of a fraction, a leading minus, and one comma where
 * something stood between two numbers (一、二 is not 12).
 */
export function normaliseAnswer(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<![\da-z])\s+|\s+(?![\da-z])/gu, '')
  const digits = plain
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/(?<![\d〇-鿿])万分之/gu, '10000分之')
    .replace(CHINESE_NUMBER, (run) => readChineseNumber(run)?.toString() ?? run)
    .replace(/(?<=\d)点(?=\d)/gu, '.')
    .replace(/100分之(\d+(?:\.\d+)?)/gu, '$1%')
    .replace(/(\d+)分之(\d+)/gu, '$2/$1')
    .replace(/(\d+(?:\.\d+)?)‰/gu, '$1/1000')
    .replace(/\d+\.\d+/gu, (number) => number.replace(/\.?0+$/u, ''))
  const negative = /^[-−－负]\s*\d/u.test(digits)
  const bare = digits
    .replace(FRACTION, '$1⁄$2')
    .replace(/(?<=\d)[^\p{L}\p{N}.%⁄]+(?=\d)/gu, ',')
    .replace(/[^\p{L}\p{N}.,%⁄]+/gu, '')
    .replace(/(?<!\d)[.,⁄]|[.,⁄](?!\d)/gu, '')
  return negative ? `-${bare.replace(/^负/u, '')}` : bare
}

/** One stroke between two whole numbers; a day (2024/12/4) has two. */
const FRACTION = /(?<![\d/⁄.])(\d+)[/⁄](\d+)(?![\d/⁄.])/gu

/** The value of an answer that is a bare number in either writing; null for anything else. */
export function readNumber(text: string): number | null {
  const plain = normaliseAnswer(text)
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null
}
