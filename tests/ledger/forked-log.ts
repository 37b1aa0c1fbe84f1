import { randomBytes } from 'node:crypto'
import { fromHex, toBase64 } from '#app/ledger/bytes.ts'
import { checkpointText } from '#app/ledger/checkpoint.ts'
import { sha256 } from '#app/ledger/hash-function.ts'
import { signNote } from '#app/ledger/ledger-key.server.ts'
import { appendToTiles, nodeInTiles, rootInTiles } from '#app/ledger/tiles.ts'
import { consistencyRanges, rangeRoot } from '#app/ledger/tree-ranges.ts'
import type { AskLog } from '#app/ledger/witness/log-client.ts'
import { database } from '#app/platform/database.server.ts'
import { honest, NAME, ownKey } from './watched-log.ts'

/**
 * The log as somebody with its key shows it to some: the true entries up to `from`, other ones after, `size` in all. In itself it
 * is faultless, with proofs and signatures.
 */
export async function forkedLog(from: number, size: number): Promise<AskLog> {
  const rows = await database.ledgerPosition.findMany({
    where: { position: { lt: from } },
    orderBy: { position: 'asc' },
  })
  const others = Array.from({ length: size - from }, () => new Uint8Array(randomBytes(32)))
  const leaves = [...rows.map(({ leafHash }) => fromHex(leafHash)), ...others]
  const tiles = appendToTiles(sha256, 0, new Map(), leaves)
  const root = rootInTiles(sha256, tiles, size)
  const note = signNote(ownKey(), checkpointText({ origin: NAME, size, root }))
  return async (path, posted) => {
    if (path === '/ledger/checkpoint') return { status: 200, text: note }
    const old = Number(/^\/ledger\/consistency\?from=(\d+)$/.exec(path)?.[1])
    if (Number.isNaN(old)) return honest(path, posted)
    const proof = consistencyRanges(old, size).map((range) =>
      rangeRoot(sha256, range, (node) => nodeInTiles(sha256, tiles, node)),
    )
    return { status: 200, text: `${[`old ${old}`, ...proof.map(toBase64)].join('\n')}\n\n${note}` }
  }
}
