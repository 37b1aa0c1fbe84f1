import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { DescribeEntry } from '../entry-words.ts'
import { checkOwnSignatures, type CheckOwnSignature, type OwnSignatures } from './check-own-signatures.ts'
import { RecordResult } from './record-result.tsx'
import { type RecordVerdict, verifyRecord } from './verify-record.ts'

/** A record of a whole career has some megabytes; a larger file is something else. */
const MAX_BYTES = 64 * 1024 * 1024

type RecordCheckProps = {
  /** The public key of this site's ledger, as the page was served. */
  publicKey: string
  /** How its earlier keys passed to it: files from before a change are checked with these. */
  keyChanges: ReadonlyArray<string>
  describe: DescribeEntry
  checkOwnSignature: CheckOwnSignature
}

/**
 * Checks a record file inside this page: it is read by the browser, nothing is sent anywhere, and it works with the
 * network cut. Needs scripts; until they run only the explanation is shown.
 */
export function RecordCheck({ publicKey, keyChanges, describe, checkOwnSignature }: RecordCheckProps) {
  const [ready, setReady] = useState(false)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [error, setError] = useState<string>()
  const result = useRef<HTMLDivElement>(null)
  const formId = useId()
  useEffect(() => setReady(true), [])
  useEffect(() => {
    if (checked) result.current?.focus()
  }, [checked])

  async function check(form: HTMLFormElement): Promise<void> {
    const fields = new FormData(form)
    const chosen = await readChosen(fields)
    setError(chosen.ok ? undefined : chosen.sentence)
    if (!chosen.ok) return setChecked(null)
    const verdict = verifyRecord(chosen.source, String(fields.get('key') ?? ''), keyChanges)
    setChecked(await checkOwnSignatures(verdict, checkOwnSignature))
  }

  return (
    <>
      <form
        id={formId}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void check(event.currentTarget)
        }}
      >
        <FileField
          label="台账文件"
          name="file"
          accept=".json,application/json"
          hint="从“我的学习台账”下载的 .json 文件，最大 64 MB"
          error={error}
        />
        <TextArea label="或把文件内容粘贴在这里" name="text" rows={3} spellCheck={false} />
        <TextField
          label="台账公钥"
          name="key"
          defaultValue={publicKey}
          hint="已填好本站的公钥。核验其他单位的台账，请换成该单位公布的公钥"
          spellCheck={false}
          autoComplete="off"
        />
        <Button kind="main" disabled={!ready}>
          核验
        </Button>
      </form>
      <div ref={result} tabIndex={-1} aria-live="polite">
        {checked ? <RecordResult {...checked} describe={describe} /> : null}
      </div>
    </>
  )
}

type Checked = { verdict: RecordVerdict; signatures: OwnSignatures }
type Chosen = { ok: true; source: string } | { ok: false; sentence: string }

async function readChosen(fields: FormData): Promise<Chosen> {
  const file = fields.get('file')
  const text = fields.get('text')
  if (file instanceof File && file.size > MAX_BYTES)
    return { ok: false, sentence: '文件超过 64 MB，不是台账文件，请重新选择' }
  if (file instanceof File && file.size > 0) return { ok: true, source: await file.text() }
  if (typeof text === 'string' && text.trim() !== '') return { ok: true, source: text }
  return { ok: false, sentence: '请先选择台账文件，或把文件内容粘贴到下面' }
}
