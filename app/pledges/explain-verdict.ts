import type { SealedPdfVerdict } from './pdf/verify-sealed-pdf.ts'

const REFUSALS: Readonly<Record<Exclude<SealedPdfVerdict, { ok: true }>['reason'], string>> = {
  'no-seal': '这个文件里没有系统签章，不是本平台生成的签章文件，或者签章已被去掉。',
  'not-whole': '签章没有覆盖整个文件：签章之后又有内容被加入或删去，不能采信。',
  malformed: '签章部分已损坏或被改动，不能采信。',
  changed: '文件内容与签章不符：签章之后被改动过，不能采信。',
  'other-seal': '签章完整，但不是本单位的签章证书，请向出具文件的单位核对。',
  'no-evidence': '文件里没有可以读出的签署证据，不能采信。',
  'other-ledger': '文件里的存证属于另一个学习台账，请到出具文件的平台核对。',
  confirmation: '文件里的通行密钥签名与承诺内容不符，不能采信。',
  'not-in-ledger': '文件里的存证证明不成立，不能采信。',
}

/** Why a document is not accepted, in one sentence. */
export function explainVerdict(verdict: Exclude<SealedPdfVerdict, { ok: true }>): string {
  return REFUSALS[verdict.reason]
}
