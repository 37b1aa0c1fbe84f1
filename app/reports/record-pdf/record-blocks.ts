import type { DescribeEntry } from '#app/ledger/entry-words.ts'
import { objectIn, textIn } from '#app/ledger/entry-words.ts'
import { erasureOf } from '#app/ledger/erase/record-erasures.ts'
import { ownLeafHash } from '#app/ledger/leaf.ts'
import { RECORD_FILE, type RecordedEntry, type RecordFile } from '#app/ledger/record/record-file.ts'
import type { Statement } from '#app/ledger/record/statement.ts'
import { flagWords } from '#app/ledger/plausibility/flag-words.ts'
import { formatInstant } from '#app/platform/clock.ts'
import type { Block } from '#app/pledges/pdf/layout.ts'

const SIZE = { size: 10, leading: 16 }
const SMALL = { size: 7.5, leading: 11, gray: 0.35 }

export type PrintedRecord = {
  file: RecordFile
  statement: Statement
  erasures: ReadonlyMap<string, string>
  describe: DescribeEntry
  verifyAddress: string
}

/** A member's record as it is printed: whose it is, every entry with its place in the log, the checkpoint, how to check. */
export function recordBlocks(record: PrintedRecord): Array<Block> {
  const { file, statement, verifyAddress } = record
  const facts: ReadonlyArray<readonly [string, string]> = [
    ['学员', `${statement.name}（工号 ${statement.employeeNumber}）`],
    ['所在组织', statement.unit],
    ['记录', `${statement.entries} 条`],
    ['导出时间', formatInstant(statement.exportedAt)],
  ]
  return [
    { kind: 'text', text: '学习台账', size: 22, leading: 34, align: 'center' },
    ...facts.map(([term, value], index): Block => pair(term, value, index === 0 ? 12 : 2)),
    ...file.entries.flatMap((entry, index) => entryBlocks(entry, index, record)),
    heading('存证'),
    note('下面是台账密钥签名的检查点。每条记录的证明都以它的根哈希为准。'),
    ...lines(file.checkpoint),
    note('台账公钥：'),
    ...lines(file.key),
    heading('如何核对'),
    note(
      `本文件附件 ${RECORD_FILE} 载有全部记录的原文、盐值、存证证明和检查点。在 ${verifyAddress} 选择本文件或该附件，` +
        '或用保存下来的核验文件（verify.html）打开它，即可在断网的电脑上逐条核对。',
    ),
    note('能够核对的是附件；版面文字由附件排出，两者不一致时以附件为准。'),
  ]
}

function entryBlocks(entry: RecordedEntry, index: number, record: PrintedRecord): Array<Block> {
  const { leaf, content, position } = entry
  const erased = erasureOf(entry, record.erasures)
  const words = content && record.describe(leaf.kind, objectIn(content, 'payload'))
  const at = formatInstant(content ? textIn(content, 'occurredAt') : leaf.receivedAt)
  const details = words ? words.details.join('；') : (erased ?? '内容缺失')
  const flags = content
    ? flagWords(objectIn(content, 'payload'))
        .map((flag) => `；存疑：${flag}`)
        .join('')
    : ''
  const credit = words?.creditTenths ? `；${words.creditTenths / 10} 学时` : ''
  const place = position === null ? '待存证' : `总台账第 ${position} 号`
  return [
    {
      kind: 'text',
      text: `${index + 1}．${at}　${words?.title ?? '内容已销毁的记录'}`,
      ...SIZE,
      before: index === 0 ? 16 : 6,
      keepWithNext: true,
    },
    { kind: 'text', text: `${details}${credit}${flags}`, ...SIZE, size: 9, leading: 14, keepWithNext: true },
    { kind: 'text', text: `${place}　叶哈希 ${ownLeafHash(leaf)}`, ...SMALL },
  ]
}

function lines(text: string): Array<Block> {
  return text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Block => ({ kind: 'text', text: line, ...SMALL }))
}

function pair(term: string, value: string, before: number): Block {
  return { kind: 'pair', term, value, ...SIZE, before }
}

function heading(text: string): Block {
  return { kind: 'text', text, size: 12, leading: 20, before: 14, keepWithNext: true }
}

function note(text: string): Block {
  return { kind: 'text', text, ...SIZE, size: 9.5, leading: 15, indent: 2, before: 2 }
}
