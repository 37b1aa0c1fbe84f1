import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { DescribeEntry } from '../entry-words.ts'
import { checkOwnSignatures, type CheckOwnSignature, type OwnSignatures } from './check-own-signatures.ts'
import { type AttachedRecord, readChosen } from './read-chosen.ts'
import { RecordResult } from './record-result.tsx'
import { type RecordVerdict, verifyRecord } from './verify-record.ts'

type RecordCheckProps = {
  /** The public key of this site's ledger, as the page was served. */
  publicKey: string
  /** How its earlier keys passed to it: files from before a change are checked with these. */
  keyChanges: ReadonlyArray<string>
  describe: DescribeEntry
  checkOwnSignature: CheckOwnSignature
  attachedRecord: AttachedRecord
}

/**
 * Checks a record file inside this page: it is read by the browser, nothing is sent anywhere, and it works with the
 * network cut. Needs scripts; until they run only the explanation is shown.
 */
export function RecordCheck(props: RecordCheckProps) {
  const { publicKey, keyChanges, describe, checkOwnSignature, attachedRecord } = props
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
    const chosen = await readChosen(fields, attachedRecord)
    setError(chosen.ok ? undefined : chosen.sentence)
    if (!chosen.ok) return setChecked(null)
    const verdict = verifyRecord(chosen.source, String(fields.get('key') ?? ''), keyChanges)
    const { isPrinted } = chosen
    setChecked({ ...(await checkOwnSignatures(verdict, checkOwnSignature)), isPrinted })
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
          accept=".json,.pdf,application/json,application/pdf"
          hint="从“我的学习台账”下载的 .json 或 .pdf 文件，最大 64 MB"
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

type Checked = { verdict: RecordVerdict; signatures: OwnSignatures; isPrinted: boolean }
