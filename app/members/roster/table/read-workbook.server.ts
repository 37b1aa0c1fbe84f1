import { readCsv } from './read-csv.server.ts'
import { readXlsx } from './read-xlsx.server.ts'
import { MAX_FILE_BYTES, UnreadableFile, type ReadWorkbook, type Workbook } from './table.ts'

const ZIP_MARK = Buffer.from('PK\x03\x04', 'latin1')
const COMPOUND_FILE_MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** Reads a roster file by what it is, not by its name. Any bytes get an answer. */
export function readWorkbook(bytes: Buffer): ReadWorkbook {
  try {
    const workbook = readByContent(bytes)
    const filled = workbook.sheets.some((sheet) => sheet.rows.length > 0)
    return filled ? { ok: true, workbook } : { ok: false, reason: 'no-sheet' }
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, reason: error.reason }
    throw error
  }
}

function readByContent(bytes: Buffer): Workbook {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (bytes.length > MAX_FILE_BYTES) throw new UnreadableFile('too-large')
  if (bytes.subarray(0, 8).equals(COMPOUND_FILE_MARK)) throw new UnreadableFile(compoundFileKind(bytes))
  if (bytes.subarray(0, 4).equals(ZIP_MARK)) return readXlsx(bytes)
  return readCsv(bytes)
}

/** Both the old .xls and a workbook with a password come in this container; the stream's name tells them apart. */
function compoundFileKind(bytes: Buffer): 'encrypted' | 'old-format' {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-format'
}
