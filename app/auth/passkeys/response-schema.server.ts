import { z } from 'zod'

const Base64Url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(20_000)
const Base = { id: Base64Url, rawId: Base64Url, type: z.literal('public-key') }
const Extensions = z.object({}).default({})

const Registration = z.object({
  ...Base,
  response: z.object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
      .optional(),
  }),
  clientExtensionResults: Extensions,
})

const Assertion = z.object({
  ...Base,
  response: z.object({ clientDataJSON: Base64Url, authenticatorData: Base64Url, signature: Base64Url }),
  clientExtensionResults: Extensions,
})

export type RegistrationAnswer = z.output<typeof Registration>
export type AssertionAnswer = z.output<typeof Assertion>

/** What the browser says after making a passkey (JSON); null when it is nothing of the kind. */
export function parseRegistration(text: string): RegistrationAnswer | null {
  return parseWith(Registration, text)
}

/** What the browser says after signing with a passkey (JSON); null when it is nothing of the kind. */
export function parseAssertion(text: string): AssertionAnswer | null {
  return parseWith(Assertion, text)
}

function parseWith<Schema extends z.ZodTypeAny>(schema: Schema, text: string): z.output<Schema> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
