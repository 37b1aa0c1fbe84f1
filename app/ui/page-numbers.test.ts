import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageLink, pageNumbers, readPage } from './page-numbers.ts'

describe('pageNumbers', () => {
  test('shows the ends, the neighbours and gaps between', () => {
    expect(pageNumbers(6, 12)).toEqual([1, 'gap', 5, 6, 7, 'gap', 12])
  })

  test('shows a page in place of a gap of one', () => {
    expect(pageNumbers(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('shows a single page alone', () => {
    expect(pageNumbers(1, 1)).toEqual([1])
  })

  test('always holds the first, the current and the last page, in order, at most seven marks', () => {
    const place = fc
      .integer({ min: 1, max: 5000 })
      .chain((count) => fc.tuple(fc.integer({ min: 1, max: count }), fc.constant(count)))
    fc.assert(
      fc.property(place, ([page, count]) => {
        const marks = pageNumbers(page, count)
        const numbers = marks.filter((mark) => mark !== 'gap')
        expect(numbers).toEqual([...new Set(numbers)].sort((left, right) => left - right))
        expect(numbers).toEqual(expect.arrayContaining([1, page, count]))
        expect(marks.length).toBeLessThanOrEqual(7)
      }),
    )
  })
})

describe('pageLink', () => {
  test('keeps filters and order', () => {
    expect(pageLink('?q=a&sort=name&page=3', 4)).toBe('?q=a&sort=name&page=4')
  })

  test('needs no number for the first page', () => {
    expect(pageLink('?page=3', 1)).toBe('?')
    expect(pageLink('?q=a&page=3', 1)).toBe('?q=a')
  })
})

test('readPage holds what is asked within the pages there are', () => {
  const read = (page: string, count: number) => readPage(new URLSearchParams({ page }), count)
  expect(read('3', 5)).toBe(3)
  expect(read('9', 5)).toBe(5)
  expect(read('9', 0)).toBe(1)
  for (const nonsense of ['0', '-1', '1.5', 'x', '', '1e99']) expect(read(nonsense, 5)).toBeLessThanOrEqual(5)
  expect(read('1.5', 5)).toBe(1)
})
