import { unitKindTitle } from '#app/members/units/unit-kind.ts'
import { formatInstant } from '#app/platform/clock.ts'

/** What the actions of the audit log are called. */
export const AUDIT_ACTIONS = {
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
  'sign-in.wrong': '登录未成功：工号或密码不对',
  'sign-in.wait': '登录未成功：试得太频繁',
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
  'passkey.registered': '登记通行密钥',
  'passkey.removed': '移除通行密钥',
  'question.drafted': '起草题目',
  'question.submitted': '提交题目复核',
  'question.taken-back': '撤回待复核的题目',
  'question.approved': '批准题目',
  'question.sent-back': '退回题目',
  'question.retired': '停用题目',
  'question.restored': '恢复题目',
  'bank.imported': '导入题目',
  'bank.import-taken-back': '撤回题目导入',
  'bank.exported': '导出题库',
  'exam.created': '新建考试',
  'exam.changed': '更改考试',
  'exam.sealed': '封存试题',
  'exam.withdrawn': '取消考试',
  'exam.candidates-added': '加入考生',
  'exam.candidate-changed': '更改考生安排',
  'exam.candidates-arranged': '批量安排考生',
  'exam.candidate-removed': '移出考生',
  'exam.resits-arranged': '安排补考',
  'exam.paper-opened': '打开试卷或答案',
  'exam.keyed-in': '录入纸质答卷',
  'exam.extended': '延长考试时间',
  'exam.paused': '暂停考试',
  'exam.resumed': '恢复考试',
  'exam.late-judged': '裁定迟到的答案',
  'exam.marked': '人工评分',
  'exam.points-corrected': '更正人工评分',
  'exam.remarked': '重新判分',
  'exam.released': '公布成绩',
  'exam.exported': '导出成绩名单',
  'exam.appeal-answered': '答复成绩复核',
  'survey.created': '新建问卷',
  'survey.closed': '结束问卷',
  'demonstration.seeded': '载入演示数据',
} satisfies Readonly<Record<string, string>>

/** An action that the audit log has words for. */
export type AuditAction = keyof typeof AUDIT_ACTIONS

const TITLES: ReadonlyMap<string, string> = new Map(Object.entries(AUDIT_ACTIONS))

/** An action of an older version that is not listed any more shows its own name. */
export function auditActionTitle(action: string): string {
  return TITLES.get(action) ?? action
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
  note: '意见',
  version: '版本',
  questions: '题数',
  leftOut: '格式不支持、没有导出的题数',
  format: '格式',
  imported: '导入题数',
  same: '重复的题数',
  similar: '很像、没有导入的题数',
  person: '要由人处理的题数',
  retired: '撤回题数',
  added: '加入人数',
  known: '已在名单中的人数',
  results: '成绩数',
  rows: '行数',
  year: '年度',
  hash: '摘要',
  answered: '录入题数',
  changed: '改动的成绩数',
  question: '题号',
  ref: '题目编号',
  papers: '有这道题的答卷数',
  raised: '得分提高的人数',
  passed: '由不合格变为合格的人数',
  unreleased: '成绩未公布的人数',
  points: '要点得分',
  score: '得分',
  minutes: '分钟',
  opensAt: '开始',
  closesAt: '结束',
  opensOn: '开始',
  closesOn: '结束',
  extraMinutes: '加时分钟',
  typeSize: '字号',
  book: '闭卷或开卷',
  deferred: '缓考',
  deferralReason: '缓考原因',
  verdict: '裁定',
  decision: '答复',
  naming: '署名',
  list: '名单',
  round: '场次',
  member: '成员',
  account: '工号的摘要',
  obligations: '任务数',
}
/** Not for reading: names of rows elsewhere and codes that the title of the action says already. */
const HIDDEN = new Set([
  ...['fileHash', 'source', 'counts', 'rules', 'way', 'custody', 'print', 'import'],
  ...['memberId', 'examId', 'poolId', 'sittingId', 'appealId', 'answerId'],
])
const CODES: ReadonlyMap<string, string> = new Map([
  ['accepted', '采纳'],
  ['refused', '不采纳'],
  ['upheld', '维持'],
  ['changed', '更正'],
  ['anonymous', '匿名'],
  ['named', '实名'],
  ['yes', '是'],
  ['no', '否'],
  ['normal', '标准'],
  ['large', '大字'],
  ['closed', '闭卷'],
  ['open', '开卷'],
  ['log', '操作记录'],
])
const CODED = new Set(['verdict', 'decision', 'naming', 'deferred', 'list', 'typeSize', 'book'])

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
  if (CODED.has(key)) return CODES.get(String(value)) ?? String(value)
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
