import { extentOf, type Stroke, type Strokes } from '../strokes.ts'

type Point = { x: number; y: number }
/** A piece of a stroke as a cubic Bézier curve with one pen width; in points, y upwards. */
export type StrokeCurve = { from: Point; control1: Point; control2: Point; to: Point; width: number }

export type Frame = { x: number; y: number; width: number; height: number }

const THINNEST = 0.7
const THICKEST = 2.1
/** Pen speed, in frame widths a second, at which a line is halfway between thick and thin. */
const MIDDLE_SPEED = 1.2

/**
 * Fits a signature into a frame (keeping its proportions, centred) and turns it into curves: through every point
 * that was recorded, thinner where the pen went faster, as ink does.
 */
export function strokeCurves(strokes: Strokes, frame: Frame): Array<StrokeCurve> {
  const extent = extentOf(strokes)
  const scale = Math.min(
    (frame.width - 2 * THICKEST) / Math.max(extent.width, 1e-6),
    (frame.height - 2 * THICKEST) / Math.max(extent.height, 1e-6),
    frame.width,
  )
  const left = frame.x + (frame.width - extent.width * scale) / 2
  const top = frame.y + (frame.height + extent.height * scale) / 2
  return strokes.flatMap((stroke) => {
    const points = stroke.map(([x, y]) => ({
      x: left + (x - extent.left) * scale,
      y: top - (y - extent.top) * scale,
    }))
    return curvesThrough(points, penWidths(stroke))
  })
}

/** Catmull-Rom spline through the points, as Bézier curves. */
function curvesThrough(points: ReadonlyArray<Point>, widths: ReadonlyArray<number>): Array<StrokeCurve> {
  const first = points[0]
  if (!first) return []
  if (points.length === 1)
    return [{ from: first, control1: first, control2: first, to: first, width: THICKEST }]
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? from
    const before = points[index - 1] ?? from
    const after = points[index + 2] ?? to
    return {
      from,
      control1: { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 },
      control2: { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 },
      to,
      width: widths[index] ?? THINNEST,
    }
  })
}

function penWidths(stroke: Stroke): Array<number> {
  let smoothed = MIDDLE_SPEED
  return stroke.slice(0, -1).map(([x, y, time], index) => {
    const [nextX, nextY, nextTime] = stroke[index + 1] ?? [x, y, time]
    const speed = Math.hypot(nextX - x, nextY - y) / (Math.max(nextTime - time, 1) / 1000)
    smoothed = smoothed * 0.7 + speed * 0.3
    return THINNEST + (THICKEST - THINNEST) * (MIDDLE_SPEED / (MIDDLE_SPEED + smoothed))
  })
}
