import { PDF } from '@libpdf/core'
import { verifySealedPdf, type TrustedMarks } from '#app/pledges/pdf/verify-sealed-pdf.ts'
import type { Tally } from './tally.ts'

/** Changes sealed documents in every way that leaves a PDF: our verifier must refuse each, and accept the originals. */
export async function checkTampering(
  tally: Tally,
  documents: ReadonlyArray<Uint8Array>,
  trusted: TrustedMarks,
  counts: { flips: number; others: number },
): Promise<void> {
  async function isAccepted(bytes: Uint8Array): Promise<boolean> {
    return (await verifySealedPdf(bytes, trusted)).ok
  }
  for (const [index, bytes] of documents.entries())
    tally.check(`untouched document ${index} is accepted`, await isAccepted(bytes))
  for (let index = 0; index < counts.flips; index += 1) {
    const changed = Uint8Array.from(documents[index % documents.length] ?? [])
    const [place, bit] = [Math.floor(Math.random() * changed.length), 1 << Math.floor(Math.random() * 8)]
    changed[place] = (changed[place] ?? 0) ^ bit
    const text = `document ${index % documents.length} with bit ${bit} of byte ${place} flipped is refused`
    tally.check(text, !(await isAccepted(changed)))
  }
  for (let index = 0; index < counts.others; index += 1) {
    const bytes = documents[index % documents.length] ?? new Uint8Array()
    const other = documents[(index + 1) % documents.length] ?? new Uint8Array()
    tally.check(`appended revision ${index} is refused`, !(await isAccepted(await append(bytes, index))))
    tally.check(
      `swapped attachment ${index} is refused`,
      !(await isAccepted(await swap(bytes, other, index))),
    )
  }
}

/** A revision more: by a writer of PDF, or loose bytes behind the end. */
async function append(bytes: Uint8Array, index: number): Promise<Uint8Array> {
  if (index % 2 === 0) return Buffer.concat([bytes, Buffer.from('\n% more\n%%EOF\n'.repeat(1 + (index % 5)))])
  const document = await PDF.load(Uint8Array.from(bytes))
  document.setTitle(`另一份文件 ${index}`)
  return document.save({ incremental: true })
}

/** The evidence of another document: as a revision behind the seal, or in a file written anew. */
async function swap(bytes: Uint8Array, other: Uint8Array, index: number): Promise<Uint8Array> {
  const foreign = (await PDF.load(Uint8Array.from(other))).getAttachment('evidence.json')
  const document = await PDF.load(Uint8Array.from(bytes))
  document.removeAttachment('evidence.json')
  document.addAttachment('evidence.json', foreign ?? Buffer.from('{}'))
  return document.save({ incremental: index % 2 === 0 })
}
