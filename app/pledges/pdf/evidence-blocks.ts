import { formatInstant, type Instant } from '#app/platform/clock.ts'
import { PASSWORD_AND_SEAL } from '../signature-level.ts'
import { EVIDENCE_FILE, type SealedContent } from './evidence.ts'
import type { Block } from './layout.ts'

const SIZE = { size: 9.5, leading: 15 }

/** The last page: who signed what, when and how, where the ledger holds it, what that proves and what it does not. */
export function evidenceBlocks(content: SealedContent, missing: ReadonlyArray<string>): Array<Block> {
  return [
    { kind: 'page-break' },
    { kind: 'text', text: '签署与存证说明', size: 16, leading: 26, align: 'center' },
    ...facts(content).map(([term, value], index): Block => {
      return { kind: 'pair', term, value, ...SIZE, before: index === 0 ? 12 : 2 }
    }),
    heading('签署等级与证明力'),
    note(`签署等级：${PASSWORD_AND_SEAL.name}。${PASSWORD_AND_SEAL.limit}`),
    note(`对照${PASSWORD_AND_SEAL.law}所列条件：`),
    ...PASSWORD_AND_SEAL.conditions.map(({ condition, standing, because }) =>
      note(`${condition}：${standing}。${because}`),
    ),
    heading('如何核对'),
    note(
      `本文件附件 ${EVIDENCE_FILE} 载有承诺全文、签署事实、台账存证证明和已签名的存证点。在 ${content.verifyAddress} 选择本文件即可核对；` +
        '平台停用后，凭台账公钥仍可按 RFC 6962 独立验证。存证点宜由支部、纪检机构另行留存，以便发现对台账整体的改写。',
    ),
    note(
      '系统签章证书由本单位自行签发，核对时应将证书指纹与单位公布的指纹比对。文件中的时间为服务器时间，未加第三方时间戳。',
    ),
    ...missingNote(missing),
  ]
}

function facts({ pledge, proof, entryId, sealFingerprint }: SealedContent): Array<readonly [string, string]> {
  const { signer } = pledge
  return [
    ['签署人', `${signer.name}（工号 ${signer.employeeNumber}）`],
    ['所在组织', signer.unitName],
    ['签署身份', signer.postTitle],
    ['承诺书', `${pledge.title}，第 ${pledge.version} 版，${pledge.year}年度`],
    ['文本摘要', pledge.textHash],
    ['文本出示时间', moment(pledge.shownAt)],
    ['签署时间', moment(pledge.signedAt)],
    ['笔迹摘要', pledge.strokesHash],
    ['身份复核', '签署时重新输入登录密码，核对无误'],
    ['台账记录', entryId],
    ['台账序号', `${proof.position}（存证点共 ${proof.size} 条记录，${moment(proof.signedAt)}签发）`],
    ['存证点根摘要', proof.root],
    ['签章证书指纹', sealFingerprint],
    ['摘要算法', 'SHA-256'],
  ]
}

/** 2026年11月22日 10:05（UTC 2026-11-22T02:05:31.120Z） */
function moment(instant: Instant): string {
  return `${formatInstant(instant)}（UTC ${instant}）`
}

function missingNote(missing: ReadonlyArray<string>): Array<Block> {
  if (missing.length === 0) return []
  const points = missing.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
  return [note(`文中的“〓”代替字库暂缺的字（${points.join('、')}），原字以附件 ${EVIDENCE_FILE} 为准。`)]
}

function heading(text: string): Block {
  return { kind: 'text', text, size: 11, leading: 20, before: 12, keepWithNext: true }
}

function note(text: string): Block {
  return { kind: 'text', text, ...SIZE, indent: 2, before: 2 }
}
