import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const folder = new URL('./', import.meta.url)
const tokens = readFileSync(new URL('tokens.css', folder), 'utf8')
const dark = palette(":root[data-theme='dark']")

describe.each([
  ['light', palette(':root {')],
  ['dark', dark],
])('the %s palette', (_, colours) => {
  const contrastOf = (words: string, ground: string) => contrast(pick(colours, words), pick(colours, ground))

  test.each(['ink', 'ink-soft', 'muted', 'accent', 'good', 'warn', 'info'])('%s can be read', (words) => {
    for (const ground of ['paper', 'surface', 'sunken'])
      expect(contrastOf(words, ground), ground).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['good', 'good-wash'],
    ['warn', 'warn-wash'],
    ['info', 'info-wash'],
    ['accent', 'accent-wash'],
    ['ink', 'accent-wash'],
    ['on-fill', 'fill'],
    ['on-fill', 'fill-deep'],
    ['heat-ink', 'heat-1'],
    ['heat-ink', 'heat-2'],
    ['heat-ink', 'heat-3'],
    ['heat-paper', 'heat-4'],
    ['heat-paper', 'heat-5'],
  ])('%s can be read on %s', (words, ground) => {
    expect(contrastOf(words, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['line-strong', 'focus', 'fill'])('%s can be seen', (edge) => {
    for (const ground of ['paper', 'surface', 'sunken'])
      expect(contrastOf(edge, ground), ground).toBeGreaterThanOrEqual(3)
  })
})

test('the dark palette is the same by choice and by system', () => {
  expect(palette(":root:not([data-theme='light'])")).toEqual(dark)
})

test('all styles together are at most 12 kB compressed', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.css'))
  const text = files.map((name) => readFileSync(new URL(name, folder))).join('\n')
  expect(gzipSync(text).length).toBeLessThanOrEqual(12_000)
})

function palette(selector: string): Map<string, string> {
  const start = tokens.indexOf(selector)
  const block = tokens.slice(start, tokens.indexOf('}', start))
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]+);/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

function pick(colours: Map<string, string>, name: string): string {
  const hex = colours.get(name)
  if (!hex) throw new Error(`no colour --${name}`)
  return hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
