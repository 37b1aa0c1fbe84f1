import { strokeCurves } from '../pdf/stroke-curves.ts'
import type { Strokes } from '../strokes.ts'

/** The area that handwriting is drawn in, in units of the drawing. */
export const DRAWING = { width: 190, height: 76 }

/** Handwriting as SVG paths, y downwards. */
export function drawStrokes(strokes: Strokes): Array<{ path: string; width: number }> {
  if (strokes.length === 0) return []
  const y = (value: number): number => round(DRAWING.height - value)
  return strokeCurves(strokes, { x: 0, y: 0, ...DRAWING }).map(({ from, control1, control2, to, width }) => ({
    path: `M${round(from.x)} ${y(from.y)}C${round(control1.x)} ${y(control1.y)} ${round(control2.x)} ${y(control2.y)} ${round(to.x)} ${y(to.y)}`,
    width: round(width),
  }))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
