import type { ReactNode } from 'react'
import { RecordCheck } from '#app/ledger/record/record-check.tsx'
import { RECORD_FILE } from '#app/ledger/record/record-file.ts'
import { readAttachment } from '#app/pledges/pdf/read-attachment.ts'
import { PledgeCheck } from '#app/pledges/pledge-check.tsx'
import { checkOwnSignature } from '#app/pledges/passkey/check-own-signature.ts'
import { describeEntry } from './describe-entry.ts'

/** What a verifier relies on, as published: key of the ledger, changes of it, fingerprint of the sealing certificate. */
type PublishedMarks = {
  publicKey: string
  keyChanges: ReadonlyArray<string>
  sealFingerprint: string
}

/** Both checks that run in the browser alone: of a record, and of a sealed document with what is said below it. */
export function BothChecks({
  publicKey,
  keyChanges,
  sealFingerprint,
  children,
}: PublishedMarks & { children?: ReactNode }) {
  return (
    <>
      <RecordCheck
        publicKey={publicKey}
        keyChanges={keyChanges}
        describe={describeEntry}
        checkOwnSignature={checkOwnSignature}
        attachedRecord={(pdf) => readAttachment(pdf, RECORD_FILE)}
      />
      <section className="stack" aria-labelledby="sealed">
        <h2 id="sealed">核对承诺书签章文件</h2>
        <PledgeCheck sealFingerprint={sealFingerprint} ledgerKey={publicKey} keyChanges={keyChanges} />
        {children}
      </section>
    </>
  )
}
