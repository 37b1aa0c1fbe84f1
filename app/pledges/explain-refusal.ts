import { refusedPassword, refusedWhole, type ExplainedRefusal } from './explained-refusal.ts'
import { explainPasskey } from './passkey/passkey-refusal.ts'
import type { IncompleteSigning, PreparationRefusal } from './prepare-signing.server.ts'
import type { SignPledgeRefusal } from './sign-pledge.server.ts'

const STROKES: Readonly<Record<string, string>> = {
  empty: '签名区还是空的，请在签名区写下你的姓名。',
  'too-little': '笔迹太少，认不出是签名，请在签名区完整写下你的姓名。',
  straight: '这只是一条直线，不能作为签名，请清空后写下你的姓名。',
  malformed: '签名数据不完整或过大，请清空后重新签名。',
}

/** Says what is wrong with a signing and what to do. */
export function explainRefusal(refusal: SignPledgeRefusal): ExplainedRefusal {
  switch (refusal.reason) {
    case 'no-password':
    case 'wrong-password':
    case 'wait':
      return refusedPassword(refusal, '签署', '签名和填写的内容都还在。')
    case 'no-passkey':
    case 'passkey-expired':
    case 'passkey-gone':
    case 'passkey-changed':
    case 'passkey-refused':
      return explainPasskey(refusal)
    case 'id-taken':
      return refusedWhole(409, '这次提交已经用过，或者不属于这份承诺书，请重新打开本页后再签署。')
    case 'not-asked':
    case 'no-agreement':
    case 'not-reviewed':
    case 'already-signed':
    case 'old-version':
    case 'incomplete':
      return explainPreparation(refusal)
  }
}

/** Says what is missing before a pledge can be confirmed. */
function explainPreparation(refusal: PreparationRefusal): ExplainedRefusal {
  switch (refusal.reason) {
    case 'not-asked':
      return refusedWhole(403, '这份承诺书不是要求你现任职务签署的，请向本单位组织员核对。')
    case 'no-agreement':
      return refusedWhole(409, '签署前请先打开“电子签名使用约定”读一遍并确认，然后回到本页签署。')
    case 'not-reviewed':
      return refusedWhole(409, '个人承诺事项还没有经领导审阅同意，请先送审，同意后再签名。')
    case 'already-signed':
      return refusedWhole(409, '你今年已经签署过这份承诺书，不需要重复签署。')
    case 'old-version':
      return refusedWhole(409, '承诺书文本已经更新，请重新打开本页，读完新文本后再签署。')
    case 'incomplete':
      return { status: 400, errors: incompleteErrors(refusal) }
  }
}

function incompleteErrors({
  unread,
  personal,
  strokes,
  family,
  lacksPassword,
}: IncompleteSigning): Record<string, string> {
  const errors: Record<string, string> = {}
  if (unread.length > 0)
    errors.form = `还有 ${unread.length} 条没有打开读过：${unread.join('、')}。请逐条读完再签署。`
  Object.assign(errors, personal)
  if (strokes) errors.strokes = STROKES[strokes] ?? '请重新签名。'
  if (lacksPassword) errors.password = '请输入登录密码，确认是你本人在签署。'
  if (family.name) errors.familyName = '请家人填写自己的姓名，2 到 30 个字。'
  if (family.relation) errors.familyRelation = '请选择家人与你的关系。'
  if (family.strokes)
    errors.familyStrokes = (STROKES[family.strokes] ?? '请家人重新签名。')
      .replace('签名区', '家人签名区')
      .replaceAll('你的姓名', '家人自己的姓名')
  return errors
}
