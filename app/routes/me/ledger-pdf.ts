import type { LoaderFunctionArgs } from '@remix-run/node'
import { ledgerKey } from '#app/ledger/ledger-identity.server.ts'
import { exportRecord } from '#app/ledger/record/export-record.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment } from '#app/platform/respond.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { sequencer } from '#app/record.server.ts'
import { printRecord } from '#app/reports/record-pdf/print-record.server.ts'
import { describeEntry } from '#app/routes/ledger/describe-entry.ts'

/** The viewer's whole record as a PDF to print and file, with the record file attached. */
export async function loader(args: LoaderFunctionArgs) {
  const { memberId, pseudonym, name, employeeNumber, unitName } = requireViewer(args)
  await sequencer.sealPending()
  const at = now()
  const subject = { memberId, pseudonym, name, employeeNumber, unit: unitName }
  const record = await exportRecord(database, ledgerKey(), subject, at)
  const pdf = await printRecord(record, describeEntry, `${settings.origin}/verify`)
  return new Response(new Uint8Array(pdf), {
    headers: attachment(`学习台账 ${name} ${dayOf(at)}.pdf`, 'application/pdf'),
  })
}
