import { objectIn, textIn } from '#app/ledger/entry-words.ts'
import type { JsonObject } from '#app/platform/canonical-json.ts'
import { formatInstant } from '#app/platform/clock.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { SealedPdfVerdict } from './pdf/verify-sealed-pdf.ts'
import { PLEDGE_SIGNED } from './pledge-signed.entry.ts'

export type AcceptedDocument = Omit<Extract<SealedPdfVerdict, { ok: true }>, 'ok'>

type SealedResultProps = {
  document: AcceptedDocument
  /** Who countersigned, where the ledger here knows. */
  countersignedBy?: ReadonlyArray<string>
}

/** What an accepted document proves: who signed what and when, where the ledger holds it, what it is stamped with. */
export function SealedResult({ document, countersignedBy = [] }: SealedResultProps) {
  const { kind, payload, position, entryId, certificateSubject, stamps } = document
  const signer = objectIn(payload, 'signer')
  const isPledge = kind === PLEDGE_SIGNED
  const title = textIn(payload, isPledge ? 'title' : 'pledgeTitle')
  const version = isPledge ? `，第 ${textIn(payload, 'version')} 版` : ''
  const place = [textIn(signer, 'unitName'), textIn(signer, 'postTitle')].filter(Boolean).join('，')
  return (
    <>
      <Notice tone="good" title="核对通过">
        文件自签章后没有任何改动，签章属于本单位，{isPledge ? '承诺' : '报告'}
        全文和签署事实与台账存证一致。
      </Notice>
      <Facts
        items={[
          {
            term: isPledge ? '承诺书' : '履诺报告',
            value: `${title}${version}，${textIn(payload, 'year')}年度`,
          },
          { term: isPledge ? '签署人' : '报告人', value: `${textIn(signer, 'name')}（${place}）` },
          {
            term: isPledge ? '签署时间' : '提交时间',
            value: formatInstant(textIn(payload, isPledge ? 'signedAt' : 'reportedAt')),
          },
          ...(isPledge ? [{ term: '确认方式', value: confirmedBy(payload) }] : []),
          { term: '会签', value: countersigned(document, countersignedBy) },
          { term: '时间戳', value: stampWords(stamps) },
          { term: '签章证书', value: certificateSubject },
          { term: '台账序号', value: String(position) },
          { term: '台账记录', value: <code className="hash">{entryId}</code> },
        ]}
      />
    </>
  )
}

/** How the signer confirmed; a passkey's signature was checked with the document. */
function confirmedBy(payload: JsonObject): string {
  return textIn(payload, 'factor') === 'passkey'
    ? '签署人的通行密钥签名，已核对：签的正是文件中的全文、签署人和笔迹摘要'
    : '签署人重新输入登录密码，由单位服务器核对'
}

function countersigned({ countersignatures }: AcceptedDocument, by: ReadonlyArray<string>): string {
  if (countersignatures === 0) return '这份文件里没有会签'
  return `${countersignatures} 次，签章均有效${by.length > 0 ? `：${by.join('、')}` : ''}`
}

/** The first seal's stamp, with what it does not tell: nobody here can say whether that authority is to be trusted. */
function stampWords(stamps: AcceptedDocument['stamps']): string {
  const [first] = stamps
  if (!first) return '没有第三方时间戳，时间为单位服务器时间'
  return `${formatInstant(first.at)}，${first.authority}（机构是否可信，请按证书指纹 ${first.fingerprint} 另行核对）`
}
