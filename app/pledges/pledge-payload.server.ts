import { z } from 'zod'
import type { JsonObject } from '#app/platform/canonical-json.ts'
import type { PledgeSignedPayload } from './pledge-signed.entry.ts'

const Texts = z.array(z.string())

const Payload = z.object({
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
  factor: z.literal('password'),
  level: z.literal('password-and-seal'),
})

/** The payload of a `pledge.signed` entry as read back from the ledger. @throws ZodError when it is another. */
export function readPledgePayload(payload: JsonObject): PledgeSignedPayload {
  return Payload.parse(payload)
}
