/** A record of a whole career has some megabytes; a larger file is something else. */
const MAX_BYTES = 64 * 1024 * 1024

const PROOF = /^\S+tlog-proof@v1\n/

/** Takes the record out of a PDF; null when none is attached to it. */
export type AttachedRecord = (pdf: Uint8Array) => Promise<string | null>

/** `isPrinted`: the record was attached to a PDF, whose pages are proven by nothing. */
export type Chosen = { ok: true; source: string; isPrinted: boolean } | { ok: false; sentence: string }

/** The record that a form brings: a file, a PDF with one attached, or pasted text; or what is wrong, as a sentence. */
export async function readChosen(fields: FormData, attachedRecord: AttachedRecord): Promise<Chosen> {
  const file = fields.get('file')
  const text = fields.get('text')
  if (file instanceof File && file.size > MAX_BYTES)
    return { ok: false, sentence: '文件超过 64 MB，不是台账文件，请重新选择' }
  if (file instanceof File && file.size > 0) return readFile(file, attachedRecord)
  if (typeof text === 'string' && text.trim() !== '') return readText(text, false)
  return { ok: false, sentence: '请先选择台账文件，或把文件内容粘贴到下面' }
}

async function readFile(file: File, attachedRecord: AttachedRecord): Promise<Chosen> {
  if ((await file.slice(0, 5).text()) !== '%PDF-') return readText(await file.text(), false)
  const source = await attachedRecord(new Uint8Array(await file.arrayBuffer()))
  if (source !== null) return readText(source, true)
  return {
    ok: false,
    sentence: '这份 PDF 里没有台账附件，或者附件已损坏；承诺书和履诺报告请在“核对承诺书签章文件”里核对',
  }
}

function readText(source: string, isPrinted: boolean): Chosen {
  if (!PROOF.test(source)) return { ok: true, source, isPrinted }
  const sentence =
    '这是单条记录的证明文件，供 C2SP tlog-proof 工具核对，里面没有记录的内容；请选择整份台账（.json 或 .pdf），每条的证明都在里面'
  return { ok: false, sentence }
}
