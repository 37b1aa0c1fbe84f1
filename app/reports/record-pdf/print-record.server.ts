import type { DescribeEntry } from '#app/ledger/entry-words.ts'
import type { RecordFile } from '#app/ledger/record/record-file.ts'
import { RECORD_FILE } from '#app/ledger/record/record-file.ts'
import { verifyRecord } from '#app/ledger/record/verify-record.ts'
import { drawPages } from '#app/pledges/pdf/draw-pages.server.ts'
import { loadFontFile } from '#app/pledges/pdf/font-file.server.ts'
import { recordBlocks } from './record-blocks.ts'

/**
 * A member's record as a PDF (A4), with the record file attached: the pages are for reading, the attachment for
 * checking. @throws when the record does not verify: what cannot be checked is not printed.
 */
export async function printRecord(
  file: RecordFile,
  describe: DescribeEntry,
  verifyAddress: string,
): Promise<Uint8Array> {
  const source = `${JSON.stringify(file, null, 1)}\n`
  const { ok, statement, erasures, problems } = verifyRecord(source, file.key)
  if (!ok || !statement) throw new Error(`the record does not verify: ${JSON.stringify(problems)}`)
  const pages = await drawPages(
    {
      footer: `学习台账 · ${statement.name}`,
      blocks: recordBlocks({ file, statement, erasures, describe, verifyAddress }),
      hands: [],
    },
    await loadFontFile(),
  )
  pages.setTitle(`学习台账 ${statement.name}`, { showInWindowTitleBar: true })
  pages.setProducer('Lianxue')
  pages.setCreator('Lianxue')
  pages.setLanguage('zh-CN')
  pages.setCreationDate(new Date(file.exportedAt))
  pages.addAttachment(RECORD_FILE, Buffer.from(source, 'utf8'), {
    description: '台账记录、存证证明与检查点',
    mimeType: 'application/json',
  })
  return pages.save({ subsetFonts: true })
}
