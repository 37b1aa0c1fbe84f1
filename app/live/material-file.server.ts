/** Most bytes of an uploaded material: slides with pictures fit, a film does not. */
const MOST_MATERIAL_BYTES = 10 * 1024 * 1024

/** What is told to a browser for each kind, never what the sender claims. */
export const MATERIAL_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

export type MaterialFile = { name: string; kind: string; bytes: Uint8Array<ArrayBuffer> }
export type ReadMaterial = { ok: true; file: MaterialFile | null } | { ok: false; error: string }

/** The uploaded material of a form, null when none was chosen. A file is what its name says only when its bytes agree. */
export async function readMaterial(form: FormData): Promise<ReadMaterial> {
  const sent = form.get('file')
  if (!(sent instanceof File) || (sent.size === 0 && sent.name === '')) return { ok: true, file: null }
  if (sent.size === 0) return { ok: false, error: '这个文件是空的，请换一个' }
  if (sent.size > MOST_MATERIAL_BYTES)
    return { ok: false, error: '文件超过 10 MB，请压缩后再传，或填写资料链接' }
  const bytes = new Uint8Array(await sent.arrayBuffer())
  const kind = /\.([a-z]+)$/i.exec(sent.name)?.[1]?.toLowerCase() ?? ''
  if (!agrees(kind, bytes))
    return {
      ok: false,
      error: '只收 PDF、Word、Excel、PowerPoint 文件（.pdf .docx .xlsx .pptx），请另存后再传',
    }
  return { ok: true, file: { name: cleanName(sent.name), kind, bytes } }
}

/** PDF begins with its name, the three Office kinds are ZIP archives that tell their kind by the name of a folder. */
function agrees(kind: string, bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (kind === 'pdf') return text.subarray(0, 5).toString('latin1') === '%PDF-'
  const folder = OFFICE_FOLDERS[kind]
  if (folder === undefined) return false
  return text.subarray(0, 4).toString('latin1') === 'PK\x03\x04' && text.includes(folder)
}

const OFFICE_FOLDERS: Readonly<Record<string, string>> = { docx: 'word/', xlsx: 'xl/', pptx: 'ppt/' }

/** The name without folders and signs that file systems take for something else, at most 100 characters. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? name
  const clean = [...last].filter((character) => !/[\p{Cc}\p{Cf}\p{Cs}"<>:|?*]/u.test(character))
  return clean.slice(-100).join('')
}
