import { createHmac } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { decryptField, encryptField, readFieldKey } from '#app/platform/field-cipher.server.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { poolSchema } from './exam-schema.server.ts'
import type { ExamPool, PoolQuestion } from './exam.ts'

/** A sealed pool as read back. */
export type ReadPool = ExamPool & {
  id: string
  hash: string
  byRef: ReadonlyMap<string, PoolQuestion>
}

/** Pools never change: the newest few stay in memory, a thousand questions take some megabytes. */
const pools = new LRUCache<string, Promise<ReadPool>>({ max: 12 })

/** Every saved answer needs the seed of its sitting: to set up the hash takes longer than to read the answer. */
const seeds = new LRUCache<string, string>({ max: 10_000 })

/** The bytes to be stored for a pool, and the hash that commits to it. */
export async function sealedContent(
  id: string,
  pool: ExamPool,
): Promise<{ hash: string; content: Uint8Array<ArrayBuffer> }> {
  const text = canonicalJson(JSON.parse(JSON.stringify(pool)))
  return {
    hash: sha256(text),
    content: encryptField(await readFieldKey(settings.dataDir), text, contextOf(id)),
  }
}

/** A sealed pool with its keys: never for a browser. @throws when it is missing or was altered. */
export function readPool(database: Readable, id: string): Promise<ReadPool> {
  const known = pools.get(id)
  if (known) return known
  const reading = readStored(database, id)
  pools.set(id, reading)
  reading.catch(() => pools.delete(id))
  return reading
}

async function readStored(database: Readable, id: string): Promise<ReadPool> {
  const row = await database.examPool.findUniqueOrThrow({ where: { id } })
  const text = decryptField(await readFieldKey(settings.dataDir), row.content, contextOf(id))
  if (sha256(text) !== row.hash) throw new Error(`the pool ${id} of an exam differs from what was sealed`)
  const pool = poolSchema.parse(JSON.parse(text))
  return {
    ...pool,
    id,
    hash: row.hash,
    byRef: new Map(pool.questions.map((one) => [one.ref, one])),
  }
}

/**
 * The seed of a candidate's paper in a round: it follows from the sealed pool, so that nobody, the server's own people
 * included, can draw again until they like the paper; and nobody can compute it without the pool.
 */
export function seedOf({ drawKey }: Pick<ExamPool, 'drawKey'>, memberId: string, round: number): string {
  const name = `${drawKey}/${memberId}/${round}`
  const known = seeds.get(name)
  if (known !== undefined) return known
  const seed = createHmac('sha256', Buffer.from(drawKey, 'hex')).update(`${memberId}/${round}`).digest('hex')
  seeds.set(name, seed)
  return seed
}

/** The seed of a printed version of the paper: it follows from the sealed pool as well, and a resit has another. */
export function seedOfVersion(pool: Pick<ExamPool, 'drawKey'>, version: string, round: number): string {
  return seedOf(pool, `paper-${version}`, round)
}

/** The seed by which the paper of a sitting was drawn and its parts were mixed: on paper that of the printed version. */
export function seedOfSitting(
  pool: Pick<ExamPool, 'drawKey'>,
  { memberId, round, version }: { memberId: string; round: number; version: string | null },
): string {
  return version === null ? seedOf(pool, memberId, round) : seedOfVersion(pool, version, round)
}

function contextOf(id: string): string {
  return `ExamPool/${id}`
}
