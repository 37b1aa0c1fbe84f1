import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { explainVerdict } from './explain-verdict.ts'
import { LARGEST_DOCUMENT } from './largest-document.ts'
import { verifySealedPdf, type TrustedMarks } from './pdf/verify-sealed-pdf.ts'
import { NoWebCrypto } from './pdf/verify-signature.ts'
import { SealedResult, type AcceptedDocument } from './sealed-result.tsx'

/**
 * Checks a sealed pledge or report inside this page: it is read by the browser, nothing is sent anywhere, and it works
 * with the network cut.
 */
export function PledgeCheck({ sealFingerprint, ledgerKey, keyChanges = [] }: TrustedMarks) {
  const [ready, setReady] = useState(false)
  const [document, setDocument] = useState<AcceptedDocument | null>(null)
  const [error, setError] = useState<string>()
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => setReady(true), [])
  useEffect(() => {
    if (document) result.current?.focus()
  }, [document])

  async function check(form: HTMLFormElement): Promise<void> {
    const fields = new FormData(form)
    const fingerprint = String(fields.get('fingerprint') ?? '')
      .replace(/[\s:]/g, '')
      .toLowerCase()
    const checked = await checkChosen(fields.get('file'), {
      sealFingerprint: fingerprint,
      ledgerKey,
      keyChanges,
    })
    setError(checked.ok ? undefined : checked.sentence)
    setDocument(checked.ok ? checked.document : null)
  }

  return (
    <>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void check(event.currentTarget)
        }}
      >
        <FileField
          label="签章文件"
          name="file"
          id="sealed-file"
          accept="application/pdf,.pdf"
          hint="承诺书或履诺报告的 PDF 文件，不超过 2 MB"
          error={error}
        />
        <TextField
          label="签章证书指纹"
          name="fingerprint"
          defaultValue={sealFingerprint}
          hint="已填好本站的签章证书指纹（SHA-256）"
          spellCheck={false}
          autoComplete="off"
        />
        <Button kind="main" disabled={!ready}>
          核对签章文件
        </Button>
      </form>
      <div ref={result} tabIndex={-1} aria-live="polite">
        {document ? <SealedResult document={document} /> : null}
      </div>
    </>
  )
}

type Checked = { ok: true; document: AcceptedDocument } | { ok: false; sentence: string }

async function checkChosen(file: FormDataEntryValue | null, trusted: TrustedMarks): Promise<Checked> {
  if (!(file instanceof File) || file.size === 0) return { ok: false, sentence: '请先选择签章文件' }
  if (file.size > LARGEST_DOCUMENT)
    return { ok: false, sentence: '文件超过 2 MB，不是本平台生成的签章文件，请重新选择' }
  try {
    const verdict = await verifySealedPdf(new Uint8Array(await file.arrayBuffer()), trusted)
    return verdict.ok ? { ok: true, document: verdict } : { ok: false, sentence: explainVerdict(verdict) }
  } catch (error) {
    if (!(error instanceof NoWebCrypto)) throw error
    return {
      ok: false,
      sentence: '这个页面不是加密连接，浏览器不提供核对签章的功能：请保存核验文件后打开，或交给服务器核对',
    }
  }
}
