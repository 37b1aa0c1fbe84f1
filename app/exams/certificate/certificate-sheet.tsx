import { formatDay } from '#app/platform/clock.ts'
import type { QrCode } from '#app/platform/qr/qr-code.ts'
import { QrPicture } from '../desk/qr-picture.tsx'
import { formatMarks } from '../marks-words.ts'
import type { Certificate } from './find-certificate.server.ts'
import './certificate.css'

type Props = { certificate: Certificate; address: string; code: QrCode | null }

/** A certificate on one printed page. */
export function CertificateSheet({ certificate, address, code }: Props) {
  const { name, title, organization, passedOn, validUntil, score, maximum } = certificate
  return (
    <article className="certificate">
      <h2>考试合格证明</h2>
      <p className="certificate-words">
        {`${name} 同志于${formatDay(passedOn)}参加“${title}”，成绩 ${formatMarks(score)} 分（满分 ${formatMarks(maximum)} 分），合格。`}
      </p>
      <p>{validUntil === null ? '长期有效。' : `有效期至${formatDay(validUntil)}。`}</p>
      <p className="certificate-by">{organization}</p>
      <footer className="certificate-foot">
        {code ? <QrPicture code={code} label="核验这份证明的二维码" /> : null}
        <p className="small">
          扫码或打开 {address} 核验。
          <br />
          证明编号 <code className="hash">{certificate.code}</code>
        </p>
      </footer>
    </article>
  )
}
