import { describe, expect, test } from 'vitest'
import { readSort, sortLink } from './sort-link.ts'

const byName = { key: 'name', direction: 'ascending' } as const

describe('sortLink', () => {
  test('orders a new column ascending', () => {
    expect(sortLink('', 'due', byName)).toBe('?sort=due&direction=ascending')
  })

  test('turns the order of the column that is ordered already', () => {
    expect(sortLink('', 'name', byName)).toBe('?sort=name&direction=descending')
    expect(sortLink('', 'name', { key: 'name', direction: 'descending' })).toBe(
      '?sort=name&direction=ascending',
    )
  })

  test('keeps the filters and leaves the page number behind', () => {
    const query = new URLSearchParams(sortLink('?q=王&page=7&sort=name', 'due', byName))
    expect(Object.fromEntries(query)).toEqual({ q: '王', sort: 'due', direction: 'ascending' })
  })
})

describe('readSort', () => {
  const read = (search: string) => readSort(new URLSearchParams(search), ['name', 'due'], byName)

  test('reads back what a link wrote', () => {
    expect(read(sortLink('', 'due', { key: 'due', direction: 'ascending' }))).toEqual({
      key: 'due',
      direction: 'descending',
    })
  })

  test('falls back on a column that does not exist', () => {
    expect(read('?sort=password&direction=descending')).toEqual(byName)
    expect(read('')).toEqual(byName)
  })

  test('takes an unknown direction for ascending', () => {
    expect(read('?sort=due&direction=sideways')).toEqual({ key: 'due', direction: 'ascending' })
  })
})
