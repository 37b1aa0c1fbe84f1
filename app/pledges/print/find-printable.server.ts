import { parsePayload } from '#app/ledger/entry-row.server.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { findCountersignatures } from '../countersign/find-countersignatures.server.ts'
import type { CountersignatureView } from '../countersign/read-countersigned.server.ts'
import { decryptField, readFieldKey } from '../field-cipher.server.ts'
import { readPledgePayload } from '../pledge-payload.server.ts'
import type { PledgeSignedPayload } from '../pledge-signed.entry.ts'
import { strokesContext } from '../strokes-context.ts'
import { parseStrokes } from '../strokes-schema.server.ts'
import { drawStrokes } from './draw-strokes.ts'

/** A signed pledge ready to print; `drawing` are the paths of the handwriting, none where it was erased. */
export type PrintablePledge = {
  entryId: string
  pledge: PledgeSignedPayload
  drawing: ReadonlyArray<{ path: string; width: number }>
  given: ReadonlyArray<CountersignatureView>
}

/** Signed pledges in the order of these entries, with handwriting and countersignatures; three queries in all. */
export async function findPrintable(
  database: Readable,
  dataDir: string,
  entryIds: ReadonlyArray<string>,
): Promise<Array<PrintablePledge>> {
  const [entries, strokes, given, key] = await Promise.all([
    database.ledgerEntry.findMany({
      where: { id: { in: [...entryIds] } },
      select: { id: true, payload: true },
    }),
    database.pledgeStrokes.findMany({ where: { entryId: { in: [...entryIds] } } }),
    findCountersignatures(database, entryIds),
    readFieldKey(dataDir),
  ])
  return entryIds.flatMap((entryId) => {
    const entry = entries.find(({ id }) => id === entryId)
    if (!entry) return []
    const pledge = readPledgePayload(parsePayload(entry.payload))
    const row = strokes.find((one) => one.entryId === entryId && one.strokesHash === pledge.strokesHash)
    const plain = row && decryptField(key, row.sealed, strokesContext(entryId, row.strokesHash))
    const drawing = drawStrokes((plain && parseStrokes(plain)) || [])
    return [{ entryId, pledge, drawing, given: given.filter(({ subjectId }) => subjectId === entryId) }]
  })
}
