import type { AlarmReason } from './visit-log.ts'

/** What a contradiction means, in one sentence. */
export const ALARMS: Record<AlarmReason, string> = {
  'other-key': '台账换了公钥，却没有旧密钥签名的更换声明，或声明与上次见证的检查点矛盾：密钥可能被调换',
  'key-fork': '出现了两份互相矛盾的更换密钥声明：旧密钥可能被盗用',
  signature: '检查点不是台账密钥签名的：台账可能被冒充，或仍在使用已停用的密钥',
  shorter: '台账比上次见证时短：已签名的记录被删除，或恢复了旧备份',
  'other-root': '条数与上次见证时相同，内容却不同：已签名的记录被改写',
  inconsistent: '现在的台账不是上次见证的台账的延续：已签名的记录被改写',
}
