import type { JsonObject } from '#app/platform/canonical-json.ts'
import { isJsonObject } from '../entry-words.ts'
import { erasedParts, type ErasedPart } from './entries-erased.entry.ts'

/** What of a stored entry says whether it was emptied, and whose it is. */
export type EmptiedEntry = {
  id: string
  memberId: string
  pseudonym: string
  kind: string
  version: number
  counter: number
  occurredAt: string
  receivedAt: string
  contentVersion: string | null
  enteredBy: string | null
  payload: string
  salt: string
  leafHash: string
}

/** An entry whose content was destroyed by order: its place, and the entry that ordered it. */
export type ErasedEntry = { position: number | null; entryId: string; orderId: string }

type Order = ErasedPart & { orderId: string; memberId: string; pseudonym: string }
/** The emptied entries and the orders seen so far. */
export type ErasureWalk = {
  emptied: Array<{ entry: EmptiedEntry; position: number | null }>
  orders: Map<string, Order>
}

/** Whether content and salt of a stored entry are gone, whoever did it. */
export function isEmptied({ payload, salt }: { payload: string; salt: string }): boolean {
  return payload === '' && salt === ''
}

export function noteEmptied(walk: ErasureWalk, entry: EmptiedEntry, position: number | null): void {
  walk.emptied.push({ entry, position })
}

/** Notes what an order names; its content must have been found to be the one that was committed to. */
export function noteOrder(walk: ErasureWalk, entry: EmptiedEntry): void {
  const { id: orderId, memberId, pseudonym } = entry
  for (const part of erasedParts(payloadOf(entry.payload)))
    walk.orders.set(part.leafHash, { ...part, orderId, memberId, pseudonym })
}

/** Once the whole log was seen: what was destroyed by order, and what was emptied without one. */
export function settleErasures({ emptied, orders }: ErasureWalk): {
  erased: Array<ErasedEntry>
  unordered: Array<ErasureWalk['emptied'][number]>
} {
  const [erased, unordered]: [Array<ErasedEntry>, Array<ErasureWalk['emptied'][number]>] = [[], []]
  for (const each of emptied) {
    const order = orders.get(each.entry.leafHash)
    if (order && isOrderedBy(order, each.entry))
      erased.push({ position: each.position, entryId: each.entry.id, orderId: order.orderId })
    else unordered.push(each)
  }
  return { erased, unordered }
}

/** The order must name this very entry, and what is left of it must be what erasing leaves. */
function isOrderedBy(order: Order, entry: EmptiedEntry): boolean {
  return (
    order.id === entry.id &&
    order.memberId === entry.memberId &&
    order.pseudonym === entry.pseudonym &&
    order.counter === entry.counter &&
    order.version === entry.version &&
    entry.occurredAt === entry.receivedAt &&
    entry.contentVersion === null &&
    entry.enteredBy === null
  )
}

function payloadOf(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : {}
  } catch {
    return {}
  }
}
