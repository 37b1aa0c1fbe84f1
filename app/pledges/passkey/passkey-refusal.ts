import { refusedWhole, type ExplainedRefusal } from '../explained-refusal.ts'

export type PasskeyRefusal = {
  ok: false
  reason: 'no-passkey' | 'passkey-expired' | 'passkey-gone' | 'passkey-changed' | 'passkey-refused'
}

/** Why a passkey did not confirm; what was written stays. */
export function explainPasskey({ reason }: PasskeyRefusal): ExplainedRefusal {
  switch (reason) {
    case 'no-passkey':
      return refusedWhole(409, '你还没有登记通行密钥，请用登录密码确认，或先到“我的 · 通行密钥”登记。')
    case 'passkey-expired':
      return refusedWhole(409, '确认超过了 5 分钟，已经失效，请再点一次“用通行密钥签署”。')
    case 'passkey-gone':
      return refusedWhole(409, '这次确认已经用过或者不是发给你的，请再点一次“用通行密钥签署”。')
    case 'passkey-changed':
      return refusedWhole(409, '确认以后内容有改动，确认不再有效，请核对后再点一次“用通行密钥签署”。')
    case 'passkey-refused':
      return refusedWhole(400, '通行密钥没有通过核对，请换一把已登记的通行密钥，或用登录密码确认。')
  }
}
