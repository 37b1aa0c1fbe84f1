import { parsePayload } from '#app/ledger/entry-row.server.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { findCountersignatures } from '../countersign/find-countersignatures.server.ts'
import type { CountersignatureView } from '../countersign/read-countersigned.server.ts'
import { decryptField, readFieldKey } from '#app/platform/field-cipher.server.ts'
import { readPledgePayload } from '../pledge-payload.server.ts'
import type { PledgeSignedPayload } from '../pledge-signed.entry.ts'
import { strokesContext } from '../strokes-context.ts'
import { parseStrokes } from '../strokes-schema.server.ts'
import { drawStrokes } from './draw-strokes.ts'

/** The paths of somebody's handwriting; none where it was erased. */
export type Drawing = ReturnType<typeof drawStrokes>

/** A signed pledge ready to print; `family` is null where nobody of the family signed. */
export type PrintablePledge = {
  entryId: string
  pledge: PledgeSignedPayload
  drawing: Drawing
  family: Drawing | null
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
    const drawn = (hash: string): Drawing => {
      const row = strokes.find((one) => one.entryId === entryId && one.strokesHash === hash)
      const plain = row && decryptField(key, row.sealed, strokesContext(entryId, row.strokesHash))
      return drawStrokes((plain && parseStrokes(plain)) || [])
    }
    const family = pledge.family && drawn(pledge.family.strokesHash)
    const countersigned = given.filter(({ subjectId }) => subjectId === entryId)
    return [{ entryId, pledge, drawing: drawn(pledge.strokesHash), family, given: countersigned }]
  })
}
