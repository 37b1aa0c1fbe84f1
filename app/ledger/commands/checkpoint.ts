import { database } from '#app/platform/database.server.ts'
import { readCheckpoint } from '../read-checkpoint.server.ts'
import type { Sequencer } from '../sequencer.server.ts'
import type { CommandOutput } from './command-output.ts'

/** `ledger checkpoint`: seals what waits and prints the newest signed checkpoint, to be kept outside. */
export async function checkpointCommand(sequencer: Sequencer, output: CommandOutput): Promise<0 | 1> {
  await sequencer.sealPending()
  const checkpoint = await readCheckpoint(database)
  if (!checkpoint) throw new Error('no checkpoint after sealing')
  output.print(checkpoint.note.trimEnd())
  return 0
}
