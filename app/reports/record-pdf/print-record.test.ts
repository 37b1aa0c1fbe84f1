import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { expect, test } from 'vitest'
import { textIn, type DescribeEntry } from '#app/ledger/entry-words.ts'
import { addSampleMember, sampleEntry } from '#tests/ledger/sample.ts'
import { ensureLedgerKey } from '#app/ledger/ledger-key.server.ts'
import { exportRecord } from '#app/ledger/record/export-record.server.ts'
import { readChosen } from '#app/ledger/record/read-chosen.ts'
import { RECORD_FILE } from '#app/ledger/record/record-file.ts'
import { verifyRecord } from '#app/ledger/record/verify-record.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { createSequencer } from '#app/ledger/sequencer.server.ts'
import { formatVerifierKey } from '#app/ledger/verifier-key.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { readAttachment } from '#app/pledges/pdf/read-attachment.ts'
import { printRecord } from './print-record.server.ts'

const describeEntry: DescribeEntry = (_kind, payload) => ({
  title: textIn(payload, 'title'),
  details: [],
  creditTenths: null,
})

test('the printed record tells every entry in Chinese and carries the file that can be checked', async () => {
  const key = ensureLedgerKey(settings.dataDir, 'test.example/ledger')
  const member = await addSampleMember(database)
  const { record } = createRecorder({ database, projectors: [], now })
  await record(
    Array.from({ length: 60 }, (_, index) =>
      sampleEntry(member.id, { payload: { title: `监督执纪第${index}课`, subject: '' } }),
    ),
  )
  await createSequencer({ database, key: () => key, now }).sealPending()
  const subject = {
    memberId: member.id,
    pseudonym: member.pseudonym,
    name: '张䶮',
    employeeNumber: 'A1',
    unit: '一支部',
  }
  const bytes = await printRecord(
    await exportRecord(database, key, subject, now()),
    describeEntry,
    'https://x.example/verify',
  )
  const pdf = await PDF.load(bytes)
  const page = pdf.getPages()[0]
  expect([Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)]).toEqual([595, 842])
  const attached = pdf.getAttachment(RECORD_FILE)
  const source = Buffer.from(attached ?? new Uint8Array()).toString('utf8')
  expect(verifyRecord(source, formatVerifierKey(key.verifier))).toMatchObject({ ok: true, waiting: 0 })
  const fields = new FormData()
  fields.set('file', new File([Uint8Array.from(bytes)], 'record.pdf'))
  const chosen = await readChosen(fields, (found) => readAttachment(found, RECORD_FILE))
  expect(chosen).toEqual({ ok: true, source, isPrinted: true })
  expect(bytes.length).toBeLessThan(300_000)
  if (spawnSync('pdftotext', ['-v']).error) return
  const file = join(mkdtempSync(join(settings.dataDir, 'pdf-')), 'record.pdf')
  writeFileSync(file, bytes)
  execFileSync('pdftotext', ['-layout', file, `${file}.txt`])
  const text = readFileSync(`${file}.txt`, 'utf8')
  for (const words of ['学习台账', '张䶮', '监督执纪第59课', '总台账第', '如何核对'])
    expect(text).toContain(words)
})
