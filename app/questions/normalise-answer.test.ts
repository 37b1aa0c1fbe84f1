import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readChineseNumber } from './chinese-number.ts'
import { normaliseAnswer, readNumber } from './normalise-answer.ts'

test('writings of one answer come to one form', () => {
  const same = [
    ['第五条', '第5条', '第 ５ 条'],
    ['二〇二三年', '2023年', '二零二三年', '２０２３ 年'],
    ['百分之五', '5%', '５％', '百分之 五'],
    ['三十万元', '30万元', '300,000元', '300000元', '叁拾万元'],
    ['两万五', '25000', '2.5万'],
    ['《中国共产党章程》', '中国共产党章程', ' 中国共产党 章程。'],
    ['ABC', 'ａｂｃ', 'a-b-c'],
    ['负5', '-5', '－５'],
    ['三分之二', '2/3', '２／３', '3分之2'],
    ['千分之五', '5‰', '5/1000'],
    ['万分之五', '5/10000'],
    ['二点五倍', '2.5倍', '２．５倍'],
    ['五千元', '5千元', '5,000元'],
    ['一万五千', '1万5千', '1万5000', '1.5万'],
    ['1亿2000万', '1.2亿', '一亿二千万', '120,000,000'],
    ['3~5年', '3-5年', '3—5年'],
  ]
  for (const forms of same) {
    const [first, ...others] = forms.map(normaliseAnswer)
    for (const other of others) expect(other, forms.join(' ')).toBe(first)
  }
})

test('different answers stay different', () => {
  const different = ['12', '1、2', '1.2', '-12', '十二万', '12%', '1-2-3', '', '1/2', '2/1', '12‰', '1千2']
  expect(new Set(different.map(normaliseAnswer)).size).toBe(different.length)
})

test('spaces and punctuation around an answer never matter, and nothing makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: fc.constantFrom(...'一十百万亿0123.,-%/⁄½、 第条点％分之〇两') }),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        expect(normaliseAnswer(`　“${text.trim()}。”  `).replace(/^-/u, '')).toBe(
          normaliseAnswer(`“${text}”`).replace(/^-/u, ''),
        )
      },
    ),
    { numRuns: 1000 },
  )
})

test('a number written in Chinese reads as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
      expect(readChineseNumber(inChinese(number))).toBe(number)
    }),
  )
  const units = fc.constantFrom(['千', 1000] as const, ['万', 10_000] as const, ['亿', 100_000_000] as const)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), units, (number, [unit, value]) => {
      expect(readChineseNumber(`${number}${unit}`)).toBe(number * value)
    }),
  )
  expect(readChineseNumber('一百五')).toBe(150)
  expect(readChineseNumber('一百零五')).toBe(105)
  expect(readChineseNumber('万一')).toBeNull()
  expect(readNumber('八十')).toBe(80)
  expect(readNumber('八十分')).toBeNull()
})

/** 50213 → 五万零二百一十三 */
function inChinese(number: number): string {
  if (number >= 10_000) {
    const rest = number % 10_000
    const gap = rest === 0 ? '' : rest < 1000 ? '零' : ''
    return `${inChinese(Math.floor(number / 10_000))}万${gap}${rest === 0 ? '' : inChinese(rest)}`
  }
  if (number === 0) return '零'
  const digits = [...String(number)].map(Number)
  const words = digits.map((digit, index) =>
    digit === 0
      ? '零'
      : `${'零一二三四五六七八九'[digit]}${['', '十', '百', '千'][digits.length - 1 - index]}`,
  )
  return words.join('').replace(/零+/gu, '零').replace(/零$/u, '')
}
