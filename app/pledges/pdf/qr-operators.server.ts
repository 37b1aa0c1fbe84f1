import { ops } from '@libpdf/core'
import { qrCode } from '#app/platform/qr/qr-code.ts'
import type { PlacedQr } from './layout.ts'

type Operator = ReturnType<typeof ops.stroke>

/** A QR code as filled rectangles, one for each run of dark modules. @throws when the text is too long for one. */
export function qrOperators({ text, x, y, side }: PlacedQr): Array<Operator> {
  const code = qrCode(text)
  if (!code) throw new Error('too long for a QR code')
  const module = side / code.size
  const runs = [...code.path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, column, row, length]) => {
    const bottom = y - (Number(row) + 1) * module
    return ops.rectangle(
      hundredths(x + Number(column) * module),
      hundredths(bottom),
      hundredths(Number(length) * module),
      // A hair higher than a module: no light line between two rows.
      hundredths(module) + 0.01,
    )
  })
  return [ops.setNonStrokingGray(0), ...runs, ops.fill()]
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
