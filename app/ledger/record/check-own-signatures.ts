import type { JsonObject } from '#app/platform/canonical-json.ts'
import { isJsonObject } from '../entry-words.ts'
import type { RecordProblem, RecordVerdict } from './verify-record.ts'

/**
 * Checks what a member's own key has signed within an entry: `none` where there is no such signature, `unavailable`
 * where this browser cannot check one.
 */
export type CheckOwnSignature = (
  entryId: string,
  kind: string,
  payload: JsonObject,
) => Promise<'none' | 'valid' | 'invalid' | 'unavailable'>

/** How many signatures by the member's own keys were found good, and how many could not be checked here. */
export type OwnSignatures = { valid: number; unavailable: number }

/** Adds to a verdict what the member's own keys say: a signature that does not hold is a problem of its entry. */
export async function checkOwnSignatures(
  verdict: RecordVerdict,
  check: CheckOwnSignature,
): Promise<{ verdict: RecordVerdict; signatures: OwnSignatures }> {
  const signatures: OwnSignatures = { valid: 0, unavailable: 0 }
  const wrong: Array<RecordProblem> = []
  for (const [index, { leaf, content }] of verdict.entries.entries()) {
    const { id, payload } = content ?? {}
    if (typeof id !== 'string' || !isJsonObject(payload)) continue
    const found = await check(id, leaf.kind, payload)
    if (found === 'invalid') wrong.push({ kind: 'own-signature', index })
    else if (found !== 'none') signatures[found]++
  }
  const problems = [...verdict.problems, ...wrong]
  return { verdict: { ...verdict, problems, ok: problems.length === 0 }, signatures }
}
