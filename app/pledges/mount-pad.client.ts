import SignaturePad, { type PointGroup } from 'signature_pad'
import { padScale, strokeFromPad, strokeToPad } from './pad-scale.ts'
import type { Stroke, Strokes } from './strokes.ts'

export type PadControls = { undo: () => void; clear: () => void; unmount: () => void }

/** A signature under way: its strokes and when the first point was written (clock, milliseconds). */
export type Writing = { strokes: Strokes; begun: number }

const PEN = { minWidth: 0.9, maxWidth: 2.8, dotSize: 2, velocityFilterWeight: 0.7 }

/**
 * Makes a canvas writable. Strokes are kept in units of the pad (see strokes.ts), so that turning the phone or
 * resizing the window only draws them anew. A pad is made afresh for each size: the library cannot go on with a
 * stroke that was under way when its canvas changed; what had been written of it is kept.
 * @param onChange told after each stroke, undo and clear.
 */
export function mountPad(
  canvas: HTMLCanvasElement,
  start: Writing,
  onChange: (writing: Writing) => void,
): PadControls {
  let writing = start
  let pad: SignaturePad | null = null
  let scale = 1

  function takeUnfinished(): void {
    const newest = pad?.toData()[writing.strokes.length]
    if (newest && newest.points.length > 0) add(newest)
  }

  function add({ points }: PointGroup): void {
    const begun = writing.strokes.length === 0 ? (points[0]?.time ?? Date.now()) : writing.begun
    const stroke: Stroke = strokeFromPad(points, scale, begun)
    change({ strokes: [...writing.strokes, stroke], begun })
  }

  function change(next: Writing): void {
    writing = next
    onChange(next)
  }

  function draw(): void {
    takeUnfinished()
    pad?.off()
    scale = fitCanvas(canvas, writing.strokes)
    const penColor = getComputedStyle(canvas).color
    pad = new SignaturePad(canvas, { ...PEN, penColor })
    const { begun } = writing
    pad.fromData(
      writing.strokes.map((stroke) => ({
        ...PEN,
        penColor,
        compositeOperation: 'source-over',
        points: strokeToPad(stroke, scale, begun),
      })),
    )
    pad.addEventListener('endStroke', takeUnfinished)
  }

  const observer = new ResizeObserver(draw)
  observer.observe(canvas)
  draw()
  return {
    undo: () => {
      change({ ...writing, strokes: writing.strokes.slice(0, -1) })
      pad?.clear()
      draw()
    },
    clear: () => {
      change({ strokes: [], begun: 0 })
      pad?.clear()
      draw()
    },
    unmount: () => {
      observer.disconnect()
      pad?.off()
    },
  }
}

/** Gives the canvas the pixels of its place on the screen. Returns CSS pixels for one unit of the strokes. */
function fitCanvas(canvas: HTMLCanvasElement, strokes: Strokes): number {
  const { clientWidth, clientHeight } = canvas
  const density = Math.max(window.devicePixelRatio, 1)
  canvas.width = Math.round(clientWidth * density)
  canvas.height = Math.round(clientHeight * density)
  canvas.getContext('2d')?.scale(density, density)
  return padScale(strokes, Math.max(clientWidth, 1), Math.max(clientHeight, 1))
}
