import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatVerifierKey } from '#app/ledger/verifier-key.ts'
import { database } from '#app/platform/database.server.ts'
import { findOrganizationName } from '#app/pledges/find-organization-name.server.ts'
import type { SealedContent } from '#app/pledges/pdf/evidence.ts'
import { certificateFingerprint } from '#app/pledges/pdf/certificate.ts'
import { readSealKey } from '#app/pledges/pdf/seal-key.server.ts'
import { sealedBlocks } from '#app/pledges/pdf/sealed-blocks.ts'
import { timeStampingBy } from '#app/pledges/pdf/time-stamping.server.ts'
import type { TrustedMarks } from '#app/pledges/pdf/verify-sealed-pdf.ts'
import { allPledges } from '#app/pledges/load-pledges.server.ts'
import { readPledgePayload } from '#app/pledges/pledge-payload.server.ts'
import { ledgerKey, sealTools, sequencer } from '../signing.ts'
import { startTimeStampServer } from '../time-stamp-server.ts'
import { checkDocument } from './check-document.ts'
import { checkCharacters, checkLines, gbkCharacters } from './check-ink.ts'
import { checkOffline } from './check-offline.ts'
import { checkTampering } from './check-tampering.ts'
import { countersigned, makePledges, type MadePledge } from './make-pledges.ts'
import type { SealFiles } from './make-keys.ts'
import { makeReport } from './make-report.ts'
import type { Tally } from './tally.ts'
import { has } from './tools.ts'

const MEGABYTE = 1024 * 1024
/** The one character of GBK that the font lacks; it prints as 〓 and the page says so. */
const LACKING = '≒'

/** All parts of the drill, one after the other; prints what was measured. */
export async function runPledges(
  tally: Tally,
  folder: string,
  { certificate: seal, root }: SealFiles,
  small: boolean,
): Promise<void> {
  const { certificate } = await readSealKey(folder, '演练集团党委', new Date())
  const sealFingerprint = certificateFingerprint(certificate.raw)
  const trusted: TrustedMarks = { sealFingerprint, ledgerKey: formatVerifierKey(ledgerKey.verifier) }
  const address = `${sealTools.origin}/verify`
  const made = await checkSpeed(tally, small)
  const plain = { certificate: seal, root, stampRoot: null, signatures: 1, address }
  for (const [index, { bytes }] of made.slice(0, small ? 1 : 24).entries())
    checkDocument(tally, join(folder, `pledge-${index}.pdf`), bytes, plain)
  const [first] = made
  if (!first) throw new Error('nothing was sealed')
  const report = await makeReport(first, sealTools)
  checkDocument(tally, join(folder, 'report.pdf'), report.bytes, plain)
  const server = await startTimeStampServer(folder)
  const tools = { ...sealTools, stamping: timeStampingBy(server.url) }
  // At full length every pledge there is: the longest makes the largest document.
  const [stamped, ...others] = await makePledges(small ? 1 : allPledges().length, tools)
  if (!stamped) throw new Error('nothing was sealed')
  checkDocument(tally, join(folder, 'stamped.pdf'), stamped.bytes, { ...plain, stampRoot: server.root })
  const twice = await countersigned(stamped.entryId, tools)
  checkDocument(tally, join(folder, 'twice.pdf'), twice, { ...plain, stampRoot: server.root, signatures: 3 })
  for (const { entryId, pledge } of others) {
    const complete = await countersigned(entryId, tools)
    const stampRoot = server.root
    checkDocument(tally, join(folder, `${pledge.id}.pdf`), complete, { ...plain, stampRoot, signatures: 3 })
  }
  await server.stop()
  await checkTampering(tally, [first.bytes, report.bytes, stamped.bytes, twice], trusted, {
    flips: small ? 30 : 1000,
    others: small ? 3 : 20,
  })
  await checkOffline(tally, folder, stamped, trusted)
  if (has('pdftoppm')) await checkInk(tally, folder, sealFingerprint, small)
  await sequencer.stop()
  await database.$disconnect()
}

/** Seals many and judges time and memory; both only at full length, a small run is all warming up. */
async function checkSpeed(tally: Tally, small: boolean): Promise<Array<MadePledge>> {
  const warm = await makePledges(small ? 1 : 20)
  if (small) return warm
  const before = process.memoryUsage().rss
  const made = await makePledges(200)
  const grown = (process.memoryUsage().rss - before) / MEGABYTE
  const times = made.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other)
  const p95 = times[Math.floor(times.length * 0.95)] ?? Infinity
  const largest = Math.max(...made.map(({ bytes }) => bytes.length))
  process.stdout.write(
    `pledges: 200 sealed, p95 ${p95.toFixed(0)} ms, memory +${grown.toFixed(0)} MiB, largest ${largest} bytes\n`,
  )
  tally.check('sealed within a second at p95', p95 <= 1000, p95)
  tally.check('memory grows by less than 50 MiB', grown < 50, grown)
  return made
}

async function checkInk(
  tally: Tally,
  folder: string,
  sealFingerprint: string,
  small: boolean,
): Promise<void> {
  const [made] = await makePledges(1)
  if (!made) throw new Error('nothing was sealed')
  const file = join(folder, 'ink.pdf')
  writeFileSync(file, made.bytes)
  const blocks = sealedBlocks(await contentOf(made.entryId, sealFingerprint), { state: 'none' }, [])
  const lines = await checkLines(file, blocks)
  const sum = `${lines.checked} lines, ink at most ${(lines.worst * 100).toFixed(2)} % off`
  tally.check(
    'the ink of every line is that of the reference',
    lines.faults.length === 0,
    lines.faults.join('\n'),
  )
  const all = gbkCharacters()
  const chosen = small ? all.filter((_, index) => index % 701 === 0) : all
  const sweep = await checkCharacters(chosen, folder)
  const faults = sweep.faults.filter((fault) => !fault.endsWith(LACKING))
  tally.check('every character of GBK is drawn', faults.length === 0, faults.join('\n'))
  process.stdout.write(`pledges: ${sum}; ${sweep.checked} characters of GBK, ${faults.length} faults\n`)
}

/** What was sealed, as far as the pages show it; nothing else has been sealed since. */
async function contentOf(entryId: string, sealFingerprint: string): Promise<SealedContent> {
  const proven = await sealTools.proveEntry(entryId)
  if (!proven) throw new Error('not sealed')
  const organization = await findOrganizationName(database)
  const verifyAddress = `${sealTools.origin}/verify`
  const subject = { kind: 'pledge', pledge: readPledgePayload(proven.payload) } as const
  return { entryId, organization, verifyAddress, subject, proof: proven.proof, sealFingerprint }
}
