import { z } from 'zod'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { NewEntry } from '../entry.ts'
import { insertInto } from '../insert-rows.server.ts'
import { textsIn } from '../json-rows.server.ts'
import type { RecordCall } from '../recorder.server.ts'
import { type DeviceUses, isBetweenDevices, withUse } from './judge-devices.ts'

const Uses = z.record(z.string())

const upsertUses = insertInto({
  table: 'RecentDevices',
  texts: ['memberId', 'uses'],
  after: 'ON CONFLICT ("memberId") DO UPDATE SET "uses" = excluded."uses"',
})

/**
 * Notes from where each member's own new entries come. Returns the ids of those that show two devices at once. Beside the
 * ledger, not in it: an entry keeps the verdict alone.
 */
export async function noteDevices(
  tx: Transaction,
  calls: ReadonlyArray<RecordCall>,
  fresh: ReadonlyArray<NewEntry>,
  at: Instant,
): Promise<ReadonlySet<string>> {
  const news = new Set(fresh)
  const sent = calls.flatMap(({ entries, device }) =>
    device === null
      ? []
      : entries
          .filter((entry) => entry.enteredBy === null && news.has(entry))
          .map((entry) => ({ ...entry, device })),
  )
  if (sent.length === 0) return new Set()
  const known = await readUses(tx, [...new Set(sent.map(({ memberId }) => memberId))])
  const between = new Set<string>()
  for (const { id, memberId, device } of sent) {
    const uses = known.get(memberId) ?? {}
    if (isBetweenDevices(uses, device, at)) between.add(id)
    known.set(memberId, withUse(uses, device, at))
  }
  await writeUses(tx, known)
  return between
}

async function readUses(tx: Transaction, memberIds: Array<string>): Promise<Map<string, DeviceUses>> {
  const rows = await tx.$queryRaw<Array<{ memberId: string; uses: string }>>`
    SELECT "memberId", "uses" FROM "RecentDevices" WHERE "memberId" IN ${textsIn(memberIds)}`
  return new Map(rows.map(({ memberId, uses }) => [memberId, Uses.parse(JSON.parse(uses))]))
}

async function writeUses(tx: Transaction, known: ReadonlyMap<string, DeviceUses>): Promise<void> {
  const rows = [...known].map(([memberId, uses]) => ({ memberId, uses: canonicalJson(uses) }))
  await upsertUses(tx, rows)
}
