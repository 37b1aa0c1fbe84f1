import { readCheckpoint } from '#app/ledger/read-checkpoint.server.ts'
import { readCosigned } from '#app/ledger/witness/read-cosigned.server.ts'
import { database } from '#app/platform/database.server.ts'
import { sequencer } from '#app/record.server.ts'

/** The newest signed tree head (C2SP signed note) with what witnesses have cosigned, for anyone who keeps or compares it. */
export async function loader() {
  const known = await readCheckpoint(database)
  // A new ledger signs its empty tree, so that a witness can begin with it.
  if (!known) await sequencer.sealPending()
  const checkpoint = known ?? (await readCheckpoint(database))
  return new Response(checkpoint ? await readCosigned(database, checkpoint) : '', {
    status: checkpoint ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
