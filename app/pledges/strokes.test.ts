import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extentOf, judgeStrokes, type Stroke, type Strokes } from './strokes.ts'

function line(from: [number, number], to: [number, number], points = 30): Stroke {
  return Array.from({ length: points }, (_, index) => {
    const part = index / (points - 1)
    return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part, index * 16, 0.5] as const
  })
}

function wave(): Stroke {
  return Array.from(
    { length: 60 },
    (_, index) => [index / 100, 0.2 + 0.1 * Math.sin(index / 5), index * 16, 0.5] as const,
  )
}

describe('judging strokes', () => {
  test('a written line is a signature', () => {
    expect(judgeStrokes([wave()])).toBeNull()
  })

  test('a name of straight strokes, such as 丁, is one too', () => {
    expect(judgeStrokes([line([0.2, 0.1], [0.5, 0.1]), line([0.35, 0.1], [0.35, 0.4])])).toBeNull()
  })

  test('an empty pad', () => {
    expect(judgeStrokes([])).toBe('empty')
    expect(judgeStrokes([[]])).toBe('empty')
  })

  test('a tap', () => {
    expect(judgeStrokes([[[0.5, 0.5, 0, 0.5]]])).toBe('too-little')
    expect(judgeStrokes([line([0.5, 0.5], [0.51, 0.52])])).toBe('too-little')
  })

  test('a straight line in any direction, drawn once or to and fro, with a trembling hand', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: Math.PI, noNaN: true }),
        fc.array(fc.double({ min: -0.003, max: 0.003, noNaN: true }), { minLength: 30, maxLength: 30 }),
        fc.boolean(),
        (angle, tremor, toAndFro) => {
          const end: [number, number] = [0.5 + 0.4 * Math.cos(angle), 0.5 + 0.4 * Math.sin(angle)]
          const drawn = line([0.5, 0.5], end).map(
            ([x, y, time, pressure], index) => [x, y + (tremor[index] ?? 0), time, pressure] as const,
          )
          const strokes: Strokes = toAndFro ? [drawn, [...drawn].reverse()] : [drawn]
          expect(judgeStrokes(strokes)).toBe('straight')
        },
      ),
    )
  })

  test('the extent is the smallest rectangle around the points', () => {
    expect(extentOf([line([0.25, 0.5], [0.75, 0.25])])).toEqual({
      left: 0.25,
      top: 0.25,
      width: 0.5,
      height: 0.25,
    })
  })
})
