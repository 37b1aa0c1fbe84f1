import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barPercent, chartMaximum, heatStep, percentWords } from './chart-scale.ts'

describe('barPercent', () => {
  test('is the part of the whole with one decimal', () => {
    expect(barPercent(1, 3)).toBe(33.3)
    expect(barPercent(5, 5)).toBe(100)
  })

  test('never leaves the chart and is never NaN', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (value, max) => {
        const percent = barPercent(value, max)
        expect(percent).toBeGreaterThanOrEqual(0)
        expect(percent).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('heatStep', () => {
  test('keeps the fullest step for everything', () => {
    expect([0, 0.24, 0.25, 0.5, 0.75, 0.999, 1].map(heatStep)).toEqual([1, 1, 2, 3, 4, 4, 5])
  })

  test('takes what is no number for the faintest', () => {
    expect(heatStep(Number.NaN)).toBe(1)
  })
})

describe('percentWords', () => {
  test('rounds to whole per cent', () => {
    expect(percentWords(0.826)).toBe('83%')
  })

  test('says 100% and 0% only when it is so', () => {
    expect(percentWords(0.9999)).toBe('99%')
    expect(percentWords(0.0001)).toBe('1%')
    expect(percentWords(1)).toBe('100%')
    expect(percentWords(0)).toBe('0%')
  })

  test('says nothing of what is no number', () => {
    expect(percentWords(Number.NaN)).toBe('—')
  })
})

test('chartMaximum is the largest value, at least 1', () => {
  expect(chartMaximum([3, 8, 2])).toBe(8)
  expect(chartMaximum([])).toBe(1)
  expect(chartMaximum([0, Number.NaN])).toBe(1)
})
