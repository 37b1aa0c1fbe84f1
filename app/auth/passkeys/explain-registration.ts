import type { RegisterOutcome } from './register-passkey.server.ts'

type Reason = Extract<RegisterOutcome, { ok: false }>['reason']

const SENTENCES: Readonly<Record<Reason, string>> = {
  malformed: '浏览器发来的登记内容不完整，请重新登记一次。',
  gone: '这次登记已经用过或者不是你发起的，请重新登记一次。',
  expired: '登记超过了 5 分钟，已经失效，请重新登记一次。',
  unproven: '通行密钥没有通过核对：设备没有验证使用者，或者网址不符。请重新登记，或换一台设备。',
  known: '这把通行密钥已经登记过，不用再登记。',
}

/** Why a passkey was not taken, and what to do. */
export function explainRegistration(reason: Reason): string {
  return SENTENCES[reason]
}
