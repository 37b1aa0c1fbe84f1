import { formatInstant, type Instant } from '#app/platform/clock.ts'
import { levelOf } from '../signature-level.ts'
import type { PledgeSignedPayload } from '../pledge-signed.entry.ts'
import type { ReportedPayload } from '../report/reported.entry.ts'
import { EVIDENCE_FILE, type SealedContent, type StampState } from './evidence.ts'
import type { Block } from './layout.ts'

const ALGORITHMS = {
  international: '台账存证 SHA-256、Ed25519；文本、笔迹和证书指纹 SHA-256',
  guomi: '台账存证 SM3、SM2（国密）；文本、笔迹和证书指纹 SHA-256',
}

const SIZE = { size: 9.5, leading: 15 }

/** The last page: who signed what, when and how, where the ledger holds it, what that proves and what it does not. */
export function evidenceBlocks(
  content: SealedContent,
  stamp: StampState,
  missing: ReadonlyArray<string>,
): Array<Block> {
  return [
    { kind: 'page-break' },
    { kind: 'text', text: '签署与存证说明', size: 16, leading: 26, align: 'center' },
    ...facts(content).map(([term, value], index): Block => {
      return { kind: 'pair', term, value, ...SIZE, before: index === 0 ? 12 : 2 }
    }),
    ...(content.subject.kind === 'pledge' ? levelBlocks(content.subject.pledge) : reportLevelBlocks()),
    heading('如何核对'),
    note(
      `本文件附件 ${EVIDENCE_FILE} 载有全文、签署事实、台账存证证明和已签名的存证点。扫描下方二维码或打开 ${content.verifyAddress} ，选择本文件即可核对；` +
        '平台停用后，凭台账公钥仍可按 RFC 6962 独立验证。存证点宜由支部、纪检机构另行留存，以便发现对台账整体的改写。',
    ),
    note(`核对时应将签章证书的指纹与单位公布的指纹比对。${stampSentence(stamp)}`),
    { kind: 'qr', text: content.verifyAddress, side: 74, before: 8 },
    ...missingNote(missing),
  ]
}

/** The sentence on time, as exact as what was obtained. */
function stampSentence(stamp: StampState): string {
  if (stamp.state === 'stamped')
    return `系统签章带有时间戳服务 ${stamp.host} 按 RFC 3161 签发的时间戳，证明签章在那一时间之前已经作出；文件中其他时间为服务器时间。`
  if (stamp.state === 'none') return '文件中的时间为服务器时间，未加第三方时间戳。'
  return `签章时时间戳服务 ${stamp.host} 没有给出可用的时间戳，本文件未加第三方时间戳；文件中的时间为服务器时间。`
}

function levelBlocks(pledge: PledgeSignedPayload): Array<Block> {
  const { name, limit, law, conditions } = levelOf(pledge)
  return [
    heading('签署等级与证明力'),
    note(`签署等级：${name}。${limit}`),
    note(`对照${law}所列条件：`),
    ...conditions.map(({ condition, standing, because }) => note(`${condition}：${standing}。${because}`)),
  ]
}

function reportLevelBlocks(): Array<Block> {
  return [
    heading('提交方式与证明力'),
    note(
      '报告由本人登录后再次输入登录密码提交，没有手写签名；系统签章由单位作出，证明内容提交后没有改动。' +
        '密码不足以证明电子签名制作数据由本人专有和控制，因此不称为《电子签名法》第十三条所指的可靠的电子签名。',
    ),
  ]
}

type Fact = readonly [term: string, value: string]

function facts({ subject, proof, entryId, sealFingerprint }: SealedContent): Array<Fact> {
  return [
    ...(subject.kind === 'pledge' ? pledgeFacts(subject.pledge) : reportFacts(subject.report)),
    ['台账记录', entryId],
    ['台账序号', `${proof.position}（存证点共 ${proof.size} 条记录，${moment(proof.signedAt)}签发）`],
    ['存证点根摘要', proof.root],
    ['签章证书指纹', sealFingerprint],
    ['摘要和签名算法', ALGORITHMS[proof.algorithms]],
  ]
}

function reportFacts(report: ReportedPayload): Array<Fact> {
  const { signer, pledgeTitle, year, pledgeEntryId, pledgeLeafHash, reportedAt } = report
  return [
    ['报告人', `${signer.name}（工号 ${signer.employeeNumber}）`],
    ['所在组织', signer.unitName],
    ['所报告的承诺', `${pledgeTitle}，${year}年度`],
    ['承诺书台账记录', pledgeEntryId],
    ['承诺书叶摘要', pledgeLeafHash],
    ['提交时间', moment(reportedAt)],
    ['身份复核', '提交时重新输入登录密码，核对无误'],
  ]
}

function pledgeFacts(pledge: PledgeSignedPayload): Array<Fact> {
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
    ...(pledge.family
      ? ([
          ['共同签名的家人', `${pledge.family.name}（承诺人的${pledge.family.relation}）`],
          ['家人笔迹摘要', pledge.family.strokesHash],
          ['家人身份', '由承诺人当面请来，平台没有核对家人身份'],
        ] as const)
      : []),
    ['身份复核', levelOf(pledge).confirmedBy],
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
