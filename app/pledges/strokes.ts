/**
 * One point of a stroke: x and y in widths of the signing area it was begun in (y downwards), milliseconds since
 * the first point, and pen pressure from 0 to 1.
 */
export type StrokePoint = readonly [x: number, y: number, time: number, pressure: number]
export type Stroke = ReadonlyArray<StrokePoint>
/** A handwritten signature: its strokes in the order written. */
export type Strokes = ReadonlyArray<Stroke>

/** What the server takes at most; a long signature has some 40 strokes and 1,500 points. */
export const STROKE_LIMITS = { strokes: 200, points: 6000, extent: 20, characters: 200_000 }

export type StrokesRefusal = 'empty' | 'too-little' | 'straight'

/** Fewer points than this are a tap or a slip of the finger, not a name. */
const FEWEST_POINTS = 12
/** Longest side of the drawing, in widths of the signing area. */
const SMALLEST_EXTENT = 0.06
/** Spread across the main direction over spread along it; the slimmest cursive names measure about 0.1. */
const STRAIGHT_BELOW = 0.04

/**
 * Whether a drawing may stand as a signature. Names such as 丁一 consist of straight strokes, so strokes may each
 * be straight; what is refused is a drawing that lies on one line as a whole.
 * @returns null when it may.
 */
export function judgeStrokes(strokes: Strokes): StrokesRefusal | null {
  const points = strokes.flat()
  if (points.length === 0) return 'empty'
  const { width, height } = extentOf(strokes)
  if (points.length < FEWEST_POINTS || Math.max(width, height) < SMALLEST_EXTENT) return 'too-little'
  return straightness(points) < STRAIGHT_BELOW ? 'straight' : null
}

export type Extent = { left: number; top: number; width: number; height: number }

/** The smallest rectangle around all points. */
export function extentOf(strokes: Strokes): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of strokes.flat()) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (left === Infinity) return { left: 0, top: 0, width: 0, height: 0 }
  return { left, top, width: right - left, height: bottom - top }
}

/** Ratio of the smaller to the larger standard deviation along the principal axes: 0 for a straight line. */
function straightness(points: ReadonlyArray<StrokePoint>): number {
  const meanX = mean(points.map(([x]) => x))
  const meanY = mean(points.map(([, y]) => y))
  const xx = mean(points.map(([x]) => (x - meanX) ** 2))
  const yy = mean(points.map(([, y]) => (y - meanY) ** 2))
  const xy = mean(points.map(([x, y]) => (x - meanX) * (y - meanY)))
  const middle = (xx + yy) / 2
  const reach = Math.hypot((xx - yy) / 2, xy)
  const larger = middle + reach
  return larger === 0 ? 0 : Math.sqrt(Math.max(0, middle - reach) / larger)
}

function mean(values: ReadonlyArray<number>): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
