import type { QrCode } from '#app/platform/qr/qr-code.ts'

/** A QR code with the four light modules around it that a reader needs. */
export function QrPicture({ code, label }: { code: QrCode; label: string }) {
  const side = code.size + 8
  return (
    <svg
      className="exam-qr"
      viewBox={`-4 -4 ${side} ${side}`}
      width="112"
      height="112"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x="-4" y="-4" width={side} height={side} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  )
}
