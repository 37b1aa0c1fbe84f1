import fc from 'fast-check'
import { expect, test } from 'vitest'
import { padScale, strokeFromPad, strokeToPad } from './pad-scale.ts'
import type { Strokes } from './strokes.ts'

const side = fc.integer({ min: 120, max: 1400 })
const point = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))

/** What a pad of this size would have recorded. */
function drawn(points: ReadonlyArray<readonly [number, number]>, width: number, height: number): Strokes {
  return [
    strokeFromPad(
      points.map(([x, y], time) => ({ x: x * width, y: y * height, time, pressure: 0.5 })),
      width,
      0,
    ),
  ]
}

test('what was written on one pad is in sight on a pad of any other shape', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1 }), side, side, side, side, (points, w1, h1, w2, h2) => {
      const strokes = drawn(points, w1, h1)
      const scale = padScale(strokes, w2, h2)
      for (const { x, y } of strokeToPad(strokes[0] ?? [], scale, 0)) {
        expect(x).toBeLessThanOrEqual(w2 + 0.01)
        expect(y).toBeLessThanOrEqual(h2 + 0.01)
      }
    }),
  )
})

test('turning the phone there and back changes no point', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1 }), side, side, (points, width, height) => {
      const strokes = drawn(points, width, height)
      const scale = padScale(strokes, height, width)
      const back = strokes.map((stroke) => strokeFromPad(strokeToPad(stroke, scale, 1000), scale, 1000))
      expect(back).toEqual(strokes)
    }),
  )
})
