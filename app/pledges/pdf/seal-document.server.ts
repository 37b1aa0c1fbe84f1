import type { PDF } from '@libpdf/core'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Strokes } from '../strokes.ts'
import { drawPages } from './draw-pages.server.ts'
import { EVIDENCE_FILE, evidenceOf, type SealedContent, type StampState } from './evidence.ts'
import { loadFontFile } from './font-file.server.ts'
import { unprintable } from './printable-text.ts'
import type { SealKey } from './seal-key.server.ts'
import { sealedBlocks } from './sealed-blocks.ts'
import { sealedHead } from './sealed-head.ts'
import { signPdf } from './sign-pdf.server.ts'
import type { TimeStamping } from './time-stamping.server.ts'

type SealTools = { key: SealKey; sealedAt: Date; stamping: TimeStamping | null }

/**
 * The sealed document of a signed pledge or a report: A4 pages, the handwriting, the evidence as an attachment, and over
 * all of it a PAdES signature by the organization's key, B-T where the time-stamp server answers. Where it does not, the
 * document is made anew as B-B and says so: a signature never waits for a third party.
 */
export async function sealDocument(
  content: SealedContent,
  hands: ReadonlyArray<Strokes>,
  { key, sealedAt, stamping }: SealTools,
): Promise<Uint8Array> {
  const { host } = stamping ?? {}
  const stamped =
    host && (await sealAs(content, hands, { state: 'stamped', host }, { key, sealedAt, stamping }))
  if (stamped) return stamped
  const state: StampState = host ? { state: 'unanswered', host } : { state: 'none' }
  const sealed = await sealAs(content, hands, state, { key, sealedAt, stamping: null })
  if (!sealed) throw new Error('a seal without a time-stamp cannot lack one')
  return sealed
}

async function sealAs(
  content: SealedContent,
  hands: ReadonlyArray<Strokes>,
  stamp: StampState,
  { key, sealedAt, stamping }: SealTools,
): Promise<Uint8Array | null> {
  const { title, year, name } = sealedHead(content.subject)
  const fontFile = await loadFontFile()
  const missing = unprintable(JSON.stringify(content.subject), fontFile.covers)
  const pages = await drawPages(
    {
      footer: `${title} · ${name} · ${year}年度`,
      blocks: sealedBlocks(content, stamp, missing),
      hands,
    },
    fontFile,
  )
  describe(pages, content, sealedAt)
  pages.addAttachment(EVIDENCE_FILE, Buffer.from(canonicalJson(evidenceOf(content, stamp)), 'utf8'), {
    description: '签署事实、台账存证证明与存证点',
    mimeType: 'application/json',
  })
  const mark = {
    reason: `${title}：${name}，单位系统签章`,
    location: content.organization,
    fieldName: 'lianxue-seal',
    signedAt: sealedAt,
  }
  // Without `subsetFonts` the library embeds the font as if it were whole; signing needs the finished file.
  return signPdf(await pages.save({ subsetFonts: true }), key, mark, stamping)
}

function describe(pages: PDF, { subject }: SealedContent, sealedAt: Date): void {
  const { title, year, name } = sealedHead(subject)
  pages.setTitle(`${title}（${year}年度）${name}`, { showInWindowTitleBar: true })
  pages.setAuthor(name)
  pages.setProducer('Lianxue')
  pages.setCreator('Lianxue')
  pages.setLanguage('zh-CN')
  pages.setCreationDate(sealedAt)
}
