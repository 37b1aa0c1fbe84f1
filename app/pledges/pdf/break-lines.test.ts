import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, mayBreakBetween, unbreakableRuns } from './break-lines.ts'

/** Full-width characters are 10 wide, others 5: close enough to a real font for the rules. */
function measure(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2000 ? 10 : 5), 0)
}

const pieces = fc.constantFrom(
  ...'廉洁自律承诺书本人严格遵守纪律䶮㛃𠅤',
  ...'。，、；：！？）》”’】（《“‘【·…—',
  '……',
  '——',
  '2026年',
  '第12条',
  'PAdES',
  '3.5%',
  ' ',
)
const paragraphs = fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join(''))
const lineWidths = fc.record({
  width: fc.integer({ min: 60, max: 400 }),
  firstIndent: fc.constantFrom(0, 20),
})

describe('breaking lines', () => {
  test('the lines joined are the text', () => {
    fc.assert(
      fc.property(paragraphs, lineWidths, (text, widths) => {
        expect(breakLines(text, measure, widths).join('')).toBe(text)
      }),
    )
  })

  test('no line is wider than it may be, spaces at its end aside', () => {
    fc.assert(
      fc.property(paragraphs, lineWidths, (text, widths) => {
        breakLines(text, measure, widths).forEach((line, index) => {
          const available = widths.width - (index === 0 ? widths.firstIndent : 0)
          expect(measure(line.trimEnd())).toBeLessThanOrEqual(available)
        })
      }),
    )
  })

  test('a forbidden break happens only inside a run wider than a line', () => {
    fc.assert(
      fc.property(paragraphs, lineWidths, (text, widths) => {
        const lines = breakLines(text, measure, widths)
        const runs = runEnds(text)
        let end = 0
        for (const line of lines.slice(0, -1)) {
          end += line.length
          if (runs.has(end)) continue
          const run = unbreakableRuns(text).find((_, index, all) => {
            const start = all.slice(0, index).join('').length
            return start < end && end < start + (all[index]?.length ?? 0)
          })
          expect(measure(run?.trimEnd() ?? '')).toBeGreaterThan(widths.width - widths.firstIndent)
        }
      }),
    )
  })

  test('a stop takes the character before it along', () => {
    expect(breakLines('一二三四五六。', measure, { width: 60 })).toEqual(['一二三四五', '六。'])
  })

  test('an opening mark goes to the next line', () => {
    expect(breakLines('一二三四《五六》', measure, { width: 50 })).toEqual(['一二三四', '《五六》'])
  })

  test('numbers, words and doubled marks stay whole', () => {
    expect(breakLines('自2026年起', measure, { width: 25 })).toEqual(['自', '2026', '年起'])
    expect(mayBreakBetween('…', '…')).toBe(false)
    expect(mayBreakBetween('—', '—')).toBe(false)
  })

  test('the first line is shorter by its indent', () => {
    expect(breakLines('一二三四五六', measure, { width: 40, firstIndent: 20 })).toEqual(['一二', '三四五六'])
  })

  test('an empty paragraph is one empty line', () => {
    expect(breakLines('', measure, { width: 40 })).toEqual([''])
  })
})

function runEnds(text: string): Set<number> {
  let end = 0
  return new Set(unbreakableRuns(text).map((run) => (end += run.length)))
}
