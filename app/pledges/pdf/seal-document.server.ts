import { PDF } from '@libpdf/core'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Strokes } from '../strokes.ts'
import { drawPages } from './draw-pages.server.ts'
import { evidenceBlocks } from './evidence-blocks.ts'
import { EVIDENCE_FILE, evidenceOf, type SealedContent } from './evidence.ts'
import { loadFontFile } from './font-file.server.ts'
import { pledgeBlocks } from './pledge-blocks.ts'
import { unprintable } from './printable-text.ts'
import type { SealKey } from './seal-key.server.ts'

/** Bytes kept free for the signature beside the certificate: signed attributes, names, up to 384 bytes of signature. */
export const SIGNATURE_ROOM = 1400

/**
 * The sealed document of a signed pledge: A4 pages, the handwriting, the evidence as an attachment, and over all of
 * it a PAdES B-B signature by the organization's key.
 */
export async function sealDocument(
  content: SealedContent,
  strokes: Strokes,
  key: SealKey,
  sealedAt: Date,
): Promise<Uint8Array> {
  const { pledge } = content
  const fontFile = await loadFontFile()
  const missing = unprintable(JSON.stringify(pledge), fontFile.covers)
  const pages = await drawPages(
    {
      footer: `${pledge.title} · ${pledge.signer.name} · ${pledge.year}年度`,
      blocks: [...pledgeBlocks(pledge, content.organization), ...evidenceBlocks(content, missing)],
      strokes,
    },
    fontFile,
  )
  describe(pages, content, sealedAt)
  // Without `subsetFonts` the library embeds the font as if it were whole; signing needs the finished file.
  const finished = await PDF.load(await pages.save({ subsetFonts: true }))
  const { bytes } = await finished.sign({
    signer: key.signer,
    reason: `${pledge.title}：签署人 ${pledge.signer.name}，单位系统签章`,
    location: content.organization,
    signingTime: sealedAt,
    fieldName: 'lianxue-seal',
    level: 'B-B',
    estimatedSize: key.certificate.raw.length + SIGNATURE_ROOM,
  })
  return bytes
}

function describe(pages: PDF, content: SealedContent, sealedAt: Date): void {
  const { pledge } = content
  pages.setTitle(`${pledge.title}（${pledge.year}年度）${pledge.signer.name}`, { showInWindowTitleBar: true })
  pages.setAuthor(pledge.signer.name)
  pages.setProducer('Lianxue')
  pages.setCreator('Lianxue')
  pages.setLanguage('zh-CN')
  pages.setCreationDate(sealedAt)
  pages.addAttachment(EVIDENCE_FILE, Buffer.from(canonicalJson(evidenceOf(content)), 'utf8'), {
    description: '签署事实、台账存证证明与存证点',
    mimeType: 'application/json',
  })
}
