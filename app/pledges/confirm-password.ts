import type { PasswordCheck } from '#app/auth/check-password.server.ts'

/** Checks the password of whoever acts, under the slow-down of sign-in. */
export type CheckPassword = (password: string) => Promise<PasswordCheck>

export type PasswordRefusal =
  | { ok: false; reason: 'no-password' | 'wrong-password' }
  | { ok: false; reason: 'wait'; seconds: number }

/** Asks who acts for their password once more; null when it is theirs. */
export async function confirmPassword(
  checkPassword: CheckPassword,
  password: string,
): Promise<PasswordRefusal | null> {
  if (password === '') return { ok: false, reason: 'no-password' }
  const check = await checkPassword(password)
  if (check.ok) return null
  return check.reason === 'wait' ? check : { ok: false, reason: 'wrong-password' }
}
