import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CheckpointSheet } from '#app/ledger/checkpoint-sheet.tsx'
import { findCheckpointSheet } from '#app/ledger/find-checkpoint-sheet.server.ts'
import '#app/ledger/ledger.css'
import { newestCheckpoint } from '#app/ledger/newest-checkpoint.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { sequencer } from '#app/record.server.ts'
import { PublicFrame } from '#app/ui/public-frame.tsx'

export const meta: MetaFunction = () => [
  { title: '台账检查点（打印） · 廉学' },
  { name: 'description', content: '学习台账最新检查点的打印页，签字存档后可与日后的台账核对。' },
]

export async function loader() {
  const checkpoint = found(await newestCheckpoint(database, sequencer), '台账还没有检查点，请稍后再打开')
  const sheet = await findCheckpointSheet(database, checkpoint)
  return { ...sheet, origin: settings.origin, printedAt: now() }
}

/** Public: the newest checkpoint on one sheet of paper, to be kept where no server reaches. */
export default function Sheet() {
  return (
    <PublicFrame>
      <CheckpointSheet {...useLoaderData<typeof loader>()} />
    </PublicFrame>
  )
}
