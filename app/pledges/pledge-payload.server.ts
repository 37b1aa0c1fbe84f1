import { z } from 'zod'
import type { JsonObject } from '#app/platform/canonical-json.ts'
import { RELATIONS } from './family/family.ts'
import type { PledgeSignedPayload } from './pledge-signed.entry.ts'

const Texts = z.array(z.string())

const PublicKey = z.union([
  z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
  z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string() }),
])

const Passkey = z.object({
  rpId: z.string(),
  origin: z.string(),
  credentialId: z.string(),
  publicKey: PublicKey,
  registeredAt: z.string(),
  custody: z.enum(['single-device', 'multi-device']),
  nonce: z.string(),
  authenticatorData: z.string(),
  clientDataJSON: z.string(),
  signature: z.string(),
})

const Facts = z.object({
  pledgeId: z.string(),
  title: z.string(),
  version: z.number(),
  textHash: z.string(),
  text: z.object({
    opening: Texts,
    clauses: z.array(z.object({ id: z.string(), title: z.string(), text: z.string(), sources: Texts })),
    closing: Texts,
  }),
  personalClauses: Texts,
  year: z.number(),
  signer: z.object({
    name: z.string(),
    employeeNumber: z.string(),
    unitName: z.string(),
    post: z.string(),
    postTitle: z.string(),
  }),
  shownAt: z.string(),
  signedAt: z.string(),
  strokesHash: z.string(),
  review: z
    .object({ name: z.string(), employeeNumber: z.string(), reviewedAt: z.string() })
    .nullable()
    .default(null),
  previous: z
    .object({ entryId: z.string(), year: z.number(), leafHash: z.string() })
    .nullable()
    .default(null),
  agreement: z
    .object({ entryId: z.string(), version: z.number(), agreedAt: z.string() })
    .nullable()
    .default(null),
  family: z
    .object({ name: z.string(), relation: z.enum(RELATIONS), strokesHash: z.string() })
    .nullable()
    .default(null),
})

const Payload = z.discriminatedUnion('factor', [
  Facts.extend({
    factor: z.literal('password'),
    level: z.literal('password-and-seal'),
    passkey: z.null().default(null),
  }),
  Facts.extend({ factor: z.literal('passkey'), level: z.literal('passkey-and-seal'), passkey: Passkey }),
])

/** The payload of a `pledge.signed` entry as read back from the ledger. @throws ZodError when it is another. */
export function readPledgePayload(payload: JsonObject): PledgeSignedPayload {
  return Payload.parse(payload)
}
