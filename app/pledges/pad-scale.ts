import { extentOf, type Stroke, type Strokes } from './strokes.ts'

/** A point as the drawing library knows it: pixels of the canvas and milliseconds of the clock. */
export type PadPoint = { x: number; y: number; time: number; pressure: number }

/** Part of the pad's height that what was written before may reach down to, so that no stroke lies on the edge. */
const CLEAR = 0.94

/**
 * Pixels for one unit of the strokes on a pad of this size, so that everything written stays in sight: a pad's width
 * for a fresh signature, less when what was written on a pad of another shape would not fit.
 */
export function padScale(strokes: Strokes, width: number, height: number): number {
  const { left, top, width: drawnWidth, height: drawnHeight } = extentOf(strokes)
  const [right, bottom] = [left + drawnWidth, top + drawnHeight]
  return Math.min(width / Math.max(1, right), bottom > 0 ? (height * CLEAR) / bottom : Infinity)
}

/** A stroke in units from one in pixels. @param begun clock time of the signature's first point. */
export function strokeFromPad(points: ReadonlyArray<PadPoint>, scale: number, begun: number): Stroke {
  return points.map(({ x, y, time, pressure }) => [
    round(x / scale, 4),
    round(y / scale, 4),
    Math.max(0, Math.round(time - begun)),
    round(Math.min(1, Math.max(0, pressure)), 3),
  ])
}

/** A stroke in pixels of the pad from one in units. */
export function strokeToPad(stroke: Stroke, scale: number, begun: number): Array<PadPoint> {
  return stroke.map(([x, y, time, pressure]) => ({
    x: x * scale,
    y: y * scale,
    time: begun + time,
    pressure,
  }))
}

function round(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places
}
