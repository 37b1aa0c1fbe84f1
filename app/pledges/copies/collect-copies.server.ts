import { formatInstant, type Instant } from '#app/platform/clock.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { sealCountersigned } from '../countersign/seal-countersigned.server.ts'
import type { RollRow } from '../roll-filter.ts'
import type { SealPledgeTools } from '../seal-pledge.server.ts'
import type { ZipMember } from '#app/platform/write-zip.server.ts'

const HEAD = [
  '文件',
  'SHA-256',
  '姓名',
  '工号',
  '所在组织',
  '签署时间',
  '台账记录',
  '履诺报告文件',
  'SHA-256',
]

/**
 * The copy of a branch or discipline office: every sealed pledge in these rows with its report, each as it stands now
 * with all countersignatures, and at the end a table of files and hashes (CSV that Excel opens). One at a time: an
 * archive of any length takes the memory of one document.
 */
export async function* collectCopies(
  tools: SealPledgeTools,
  rows: ReadonlyArray<RollRow>,
  at: Instant,
): AsyncGenerator<ZipMember> {
  const lines = [HEAD]
  for (const { entryId, name, employeeNumber, unitName, signedAt } of rows) {
    if (!entryId) continue
    const stem = `${fileName(unitName)}/${fileName(`${employeeNumber}-${name}`)}`
    const pledge = await copyOf(tools, entryId, `${stem}-承诺书.pdf`, at)
    if (pledge) yield pledge
    const report = await tools.database.fulfilmentReport.findUnique({ where: { pledgeEntryId: entryId } })
    const reported = report && (await copyOf(tools, report.entryId, `${stem}-履诺报告.pdf`, at))
    if (reported) yield reported
    const facts = [name, employeeNumber, unitName, signedAt ? formatInstant(signedAt) : '', entryId]
    lines.push([...named(pledge, '没有签章文件'), ...facts, ...named(reported, '')])
  }
  yield { name: '目录.csv', bytes: Buffer.from(`\ufeff${lines.map(toLine).join('')}`, 'utf8') }
}

async function copyOf(
  tools: SealPledgeTools,
  entryId: string,
  name: string,
  at: Instant,
): Promise<ZipMember | null> {
  const outcome = await sealCountersigned(tools, entryId, at)
  return outcome.ok ? { name, bytes: outcome.file.bytes } : null
}

/** Text as the name of one file or folder on any system: no separators and nothing that points elsewhere. */
function fileName(text: string): string {
  return text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+|\.+$/g, '_')
}

function named(file: ZipMember | null, otherwise: string): [string, string] {
  return file ? [file.name, sha256(file.bytes)] : [otherwise, '']
}

/** One line of CSV; what a spreadsheet would take for a formula is made text. */
function toLine(cells: ReadonlyArray<string>): string {
  const safe = cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))
  return `${safe.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`
}
