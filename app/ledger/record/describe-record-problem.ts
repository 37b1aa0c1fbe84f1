import { formatInstant } from '#app/platform/clock.ts'
import type { DescribeEntry } from '../entry-words.ts'
import { objectIn, textIn } from '../entry-words.ts'
import type { RecordedEntry } from './record-file.ts'
import type { RecordProblem, RecordProblemKind } from './verify-record.ts'

const SENTENCES: Record<RecordProblemKind, string> = {
  'not-a-record':
    '这不是本系统导出的台账文件，或文件已经损坏。请选择从“我的学习台账”下载的 .json 或 .pdf 文件。',
  key: '文件里的台账公钥无法识别。',
  'other-key':
    '文件里的台账公钥与上面填写的公钥不同：它不是这个台账签发的，也没有更换密钥的声明把两者接起来，不能相信。',
  'key-fork': '更换密钥的声明互相矛盾：同一把密钥被交接了两次，可能已被盗用。请向台账所在单位核实。',
  checkpoint: '检查点的签名不对：它不是台账密钥所签，或签名之后被改动过。',
  statement: '学员信息（姓名、工号、组织、条数、导出时间）与签名不符，已被改动。',
  tail: '末尾有记录被删去：文件里的条数比签名时少。',
  content: '内容与存证时不符，已被改动。',
  emptied: '内容和盐值缺失，台账里却没有销毁它的记录。',
  gap: '在它之前有记录被删去：序号接不上。',
  envelope: '与前后记录接不上：顺序、归属或哈希已被改动。',
  'own-signature': '签署人通行密钥的签名与这条记录的内容不符。',
  proof: '存证证明不成立：签名的检查点里没有这条记录，或记录的时间、证明已被改动。',
}

/** What is wrong, in one sentence that names the entry concerned. */
export function describeRecordProblem(
  { kind, index }: RecordProblem,
  entries: ReadonlyArray<RecordedEntry>,
  describe: DescribeEntry,
): string {
  const entry = index === null ? undefined : entries[index]
  return entry && index !== null
    ? `第 ${index + 1} 条（${nameOf(entry, describe)}）：${SENTENCES[kind]}`
    : SENTENCES[kind]
}

/** Time and title of an entry, from its content; not to be believed where the content is wrong. */
export function nameOf({ content, leaf }: RecordedEntry, describe: DescribeEntry): string {
  if (!content) return `${formatInstant(leaf.receivedAt)} 内容已销毁的记录`
  const at = textIn(content, 'occurredAt')
  const time = Number.isNaN(Date.parse(at)) ? at : formatInstant(at)
  return `${time} ${describe(textIn(content, 'kind'), objectIn(content, 'payload')).title}`
}
