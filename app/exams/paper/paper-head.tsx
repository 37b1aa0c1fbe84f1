import type { QrCode } from '#app/platform/qr/qr-code.ts'
import { QrPicture } from '../desk/qr-picture.tsx'

type Props = {
  title: string
  subtitle: string
  facts: ReadonlyArray<string>
  code: QrCode | null
  hash: string
}

/** The head of a printed paper, sheet or key: what it is, and the QR code that names exam, version and hash. */
export function PaperHead({ title, subtitle, facts, code, hash }: Props) {
  return (
    <header className="paper-head">
      <div>
        <h2>{title}</h2>
        <p className="paper-subtitle">{subtitle}</p>
        <p>{facts.join('　')}</p>
        <p className="paper-hash">{`试卷指纹 ${hash.slice(0, 16)}`}</p>
      </div>
      {code ? <QrPicture code={code} label="考试、卷别和试卷指纹的二维码" /> : null}
    </header>
  )
}
