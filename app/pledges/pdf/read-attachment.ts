/**
 * The one file attached to a PDF as our writer puts it there; null when there is none or more than one. Not a reader of
 * PDF: good for documents whose every byte is known to be ours, and then small enough for any browser.
 */
export async function readAttachment(pdf: Uint8Array, name: string): Promise<string | null> {
  const text = new TextDecoder('latin1').decode(pdf)
  const named = text.match(/\/Names \[\(([^()]*)\) \d+ 0 R\]/g) ?? []
  if (named.length !== 1 || !named[0]?.includes(`(${name})`)) return null
  const streams = [
    ...text.matchAll(/<<\s*\/Length (\d+)\/Type \/EmbeddedFile(?:(?!endobj)[^])*?>>\s*stream\r?\n/g),
  ]
  const [stream] = streams
  if (!stream || streams.length !== 1) return null
  const start = stream.index + stream[0].length
  const packed = pdf.subarray(start, start + Number(stream[1]))
  return stream[0].includes('/FlateDecode') ? unpack(packed) : new TextDecoder().decode(packed)
}

async function unpack(packed: Uint8Array): Promise<string | null> {
  const stream = new Blob([Uint8Array.from(packed)]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Response(stream).text().catch(() => null)
}
