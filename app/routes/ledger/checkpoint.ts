import { newestCheckpoint } from '#app/ledger/newest-checkpoint.server.ts'
import { readCosigned } from '#app/ledger/witness/read-cosigned.server.ts'
import { database } from '#app/platform/database.server.ts'
import { sequencer } from '#app/record.server.ts'

/** The newest signed tree head (C2SP signed note) with what witnesses have cosigned, for anyone who keeps or compares it. */
export async function loader() {
  const checkpoint = await newestCheckpoint(database, sequencer)
  return new Response(checkpoint ? await readCosigned(database, checkpoint) : '', {
    status: checkpoint ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
