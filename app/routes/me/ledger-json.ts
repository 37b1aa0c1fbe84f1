import type { LoaderFunctionArgs } from '@remix-run/node'
import { ledgerKey } from '#app/ledger/ledger-identity.server.ts'
import { exportRecord } from '#app/ledger/record/export-record.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment } from '#app/platform/respond.server.ts'
import { sequencer } from '#app/record.server.ts'

/** The viewer's whole record with its proofs, as a file that /verify checks offline. */
export async function loader(args: LoaderFunctionArgs) {
  const { memberId, pseudonym, name, employeeNumber, unitName } = requireViewer(args)
  await sequencer.sealPending()
  const at = now()
  const record = await exportRecord(
    database,
    ledgerKey(),
    { memberId, pseudonym, name, employeeNumber, unit: unitName },
    at,
  )
  const headers = attachment(`学习台账 ${name} ${dayOf(at)}.json`, 'application/json; charset=utf-8')
  return new Response(`${JSON.stringify(record, null, 1)}\n`, { headers })
}
