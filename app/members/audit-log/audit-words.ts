import { unitKindTitle } from '#app/members/units/unit-kind.ts'
import { formatInstant } from '#app/platform/clock.ts'

/** What the actions of the audit log are called; an action not listed shows its own name. */
export const AUDIT_ACTIONS: Readonly<Record<string, string>> = {
  'member.added': '新增成员',
  'member.changed': '更改成员资料',
  'member.transferred': '调动成员',
  'member.left': '标记离开',
  'member.returned': '恢复成员',
  'unit.added': '新建党组织',
  'unit.renamed': '更改党组织名称',
  'unit.moved': '调整党组织隶属',
  'unit.removed': '撤销党组织',
  'role.granted': '授予角色',
  'role.withdrawn': '收回角色',
  'roster.imported': '导入名册',
  'reset-code.issued': '发放一次性重置码',
  'reset-code.refused': '重置码不符',
  'access.refused': '越权被拒绝',
  'sign-in.succeeded': '登录',
  'sign-in.failed': '登录未成功',
  'administrator.created': '创建首位管理员',
  'sign-out': '退出登录',
  'sign-out.everywhere': '退出全部设备',
  'session.ended': '退出一台设备',
  'password.changed': '修改密码',
  'password.reset': '用重置码设置密码',
  'obligation.given': '下发学习任务',
  'obligation.reworded': '更改学习任务',
  'obligation.withdrawn': '撤回学习任务',
  'live-session.scheduled': '安排直播课',
  'live-session.changed': '更改直播课',
  'live-session.cancelled': '取消直播课',
  'live-session.recorded': '登记直播课回看',
  'pledge.read': '查看他人的承诺文件',
  'pledge.refused': '签署承诺未成功',
  'clauses.reviewed': '审阅个人承诺事项',
  'pledge.printed': '打印已签承诺书',
  'pledge.copied': '导出承诺书签章文件',
  'pledge.published': '公开承诺书',
  'pledge.withdrawn': '撤回公开的承诺书',
  'pledge.reminded': '提醒签署承诺书',
  'pledge.exported': '导出承诺签署情况',
  'countersignature.refused': '会签未成功',
  'witness.registered': '登记台账见证人',
  'witness.withdrawn': '停用台账见证人',
  'data.exported': '下载个人信息',
}

export function auditActionTitle(action: string): string {
  return AUDIT_ACTIONS[action] ?? action
}

const FIELD_TITLES: Readonly<Record<string, string>> = {
  employeeNumber: '工号',
  name: '名称',
  fileName: '文件',
  row: '文件行号',
  right: '权限',
  role: '角色',
  unit: '党组织',
  kind: '层级',
  reason: '原因',
  expiresAt: '有效期至',
  leavers: '标记离开人数',
  device: '设备',
  parent: '上级党组织',
  politicalStatus: '政治面貌',
  joinedPartyOn: '入党日期',
  joinedUnitOn: '到本单位日期',
  title: '标题',
  publicKey: '公钥',
}
const HIDDEN = new Set(['fileHash', 'source', 'counts'])

/** The detail of an entry in words: changes as old → new, plain values after their titles. Never throws. */
export function auditDetailWords(detail: string): Array<string> {
  const parsed = parseObject(detail)
  const words = Object.entries(parsed).flatMap(([key, value]) => {
    const plain = typeof value === 'string' || typeof value === 'number'
    return plain && !HIDDEN.has(key) && value !== ''
      ? [`${FIELD_TITLES[key] ?? key}：${valueWords(key, value)}`]
      : []
  })
  const changes = Array.isArray(parsed['changes']) ? parsed['changes'] : []
  return [...words, ...changes.map(changeWords)].filter((word) => word !== '')
}

/** Codes and instants in words. */
function valueWords(key: string, value: string | number): string {
  if (key === 'kind') return unitKindTitle(String(value))
  return key.endsWith('At') && !Number.isNaN(Date.parse(String(value)))
    ? formatInstant(String(value))
    : String(value)
}

function changeWords(change: unknown): string {
  if (typeof change !== 'object' || change === null || !('field' in change)) return ''
  const side = (value: unknown) => (typeof value === 'string' && value !== '' ? value : '空')
  return `${String(change.field)}：${side('from' in change ? change.from : '')} → ${side('to' in change ? change.to : '')}`
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
