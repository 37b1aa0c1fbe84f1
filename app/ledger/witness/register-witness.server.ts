import type { JsonObject } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import { transact, type Transaction } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { formatVerifierKey, parseWitnessKey, type VerifierKey } from '../verifier-key.ts'

/** Leaves a change in the audit log, within its transaction; the log of changes is not the ledger's own. */
export type AuditChange = (
  tx: Transaction,
  event: {
    at: Instant
    actorId: string
    action: 'witness.registered' | 'witness.withdrawn'
    subject: string
    detail: JsonObject
  },
) => Promise<void>

export type Registration = { ok: true } | { ok: false; reason: 'name-taken' | 'key-taken' | 'log-key' }

type Registering = {
  publicKey: string
  actorId: string
  at: Instant
  logKey: VerifierKey
  audit: AuditChange
}

/**
 * Registers a witness by its public key, whose cosignatures are taken from now on. Names and keys of withdrawn
 * witnesses are not given again: their old signatures must stay unmistakable.
 */
export function registerWitness({
  publicKey,
  actorId,
  at,
  logKey,
  audit,
}: Registering): Promise<Registration> {
  const key = parseWitnessKey(publicKey)
  if (!key) throw new Error('the form lets only verifier keys of witnesses pass')
  return transact(async (tx) => {
    if (key.name === logKey.name) return { ok: false, reason: 'log-key' } as const
    const known = await tx.ledgerWitness.findMany({ select: { name: true, publicKey: true } })
    if (known.some(({ name }) => name === key.name)) return { ok: false, reason: 'name-taken' } as const
    if (known.some((other) => materialOf(other.publicKey) === materialOf(publicKey)))
      return { ok: false, reason: 'key-taken' } as const
    const id = newId()
    const written = formatVerifierKey(key)
    await tx.ledgerWitness.create({
      data: { id, name: key.name, publicKey: written, registeredAt: at, registeredBy: actorId },
    })
    await audit(tx, {
      at,
      actorId,
      action: 'witness.registered',
      subject: id,
      detail: { publicKey: written },
    })
    return { ok: true } as const
  })
}

/** The key itself, whatever name it goes by. */
function materialOf(publicKey: string): string | undefined {
  return publicKey.split('+').slice(2).join('+')
}
