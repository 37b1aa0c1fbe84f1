import { hash, verify, type Options } from '@node-rs/argon2'

/**
 * argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). The algorithm is the
 * library's default; the parameters are kept inside each hash, so they can be raised later.
 */
const OPTIONS: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS)
}

/** Whether the password, taken exactly as typed, belongs to the hash. */
export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  if (password.length > 256) return false
  return verify(passwordHash, password)
}

let stranger: Promise<string> | undefined

/** Takes as long as a real check, so that an answer's time does not tell whether an account exists. */
export async function verifyNobody(password: string): Promise<false> {
  stranger ??= hashPassword('nobody has this password')
  await verifyPassword(await stranger, password)
  return false
}
