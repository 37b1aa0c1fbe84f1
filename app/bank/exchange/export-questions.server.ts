import { WORKBOOK } from '#app/platform/workbook-type.ts'
import type { DraftQuestion } from '../draft-question.ts'
import type { ExportFormat } from './export-formats.ts'
import { writeGift } from './write-gift.ts'
import { writeMoodle } from './write-moodle.ts'
import { writeOwnWorkbook } from './write-own-workbook.server.ts'
import { writeQtiPackage } from './write-qti-package.server.ts'

/** A file of questions, and those that its format has no words for. */
export type ExportedQuestions = {
  bytes: Uint8Array<ArrayBuffer>
  extension: string
  contentType: string
  leftOut: Array<DraftQuestion>
}

/** Questions as a file that imports again unchanged. */
export async function exportQuestions(
  drafts: ReadonlyArray<DraftQuestion>,
  format: ExportFormat,
): Promise<ExportedQuestions> {
  switch (format) {
    case 'xlsx': {
      const bytes = new Uint8Array(await writeOwnWorkbook(drafts))
      return { bytes, extension: 'xlsx', contentType: WORKBOOK, leftOut: [] }
    }
    case 'gift': {
      const { text, leftOut } = writeGift(drafts)
      const contentType = 'text/plain; charset=utf-8'
      return { bytes: new TextEncoder().encode(text), extension: 'gift.txt', contentType, leftOut }
    }
    case 'moodle': {
      const { text, leftOut } = writeMoodle(drafts)
      const contentType = 'application/xml'
      return { bytes: new TextEncoder().encode(text), extension: 'xml', contentType, leftOut }
    }
    case 'qti-2.1':
    case 'qti-3.0': {
      const { bytes, leftOut } = await writeQtiPackage(drafts, format === 'qti-2.1' ? '2.1' : '3.0')
      const extension = `${format}.zip`
      return { bytes: new Uint8Array(bytes), extension, contentType: 'application/zip', leftOut }
    }
  }
}
