import { isSignedBy, parseNote } from '../signed-note.ts'
import type { VerifierKey } from '../verifier-key.ts'

/**
 * Whose record a file is, by the word of the server that keeps the ledger: the log itself knows a pseudonym only.
 * `entries` and `head` (leaf hash of the last entry) say where the member's chain ended, so that a cut tail shows.
 */
export type Statement = {
  pseudonym: string
  name: string
  employeeNumber: string
  unit: string
  entries: number
  head: string
  exportedAt: string
}

export type OpenedStatement =
  | { ok: true; statement: Statement }
  | { ok: false; reason: 'malformed' | 'signature' }

const LINES =
  /^(\S+)\/record\npseudonym (\S+)\nname (.+)\nemployee-number (.+)\nunit (.+)\nentries (0|[1-9]\d{0,9})\nhead ([0-9a-f]{64})\nexported-at (\S+)\n$/

/** The text that is signed. Its first line is not the name of the log, so that it can never pass for a checkpoint. */
export function statementText(origin: string, statement: Statement): string {
  const line = (text: string) => text.replace(/[\u0000-\u001f\u2028\u2029]/g, ' ')
  return [
    `${origin}/record`,
    `pseudonym ${line(statement.pseudonym)}`,
    `name ${line(statement.name)}`,
    `employee-number ${line(statement.employeeNumber)}`,
    `unit ${line(statement.unit)}`,
    `entries ${statement.entries}`,
    `head ${statement.head}`,
    `exported-at ${statement.exportedAt}`,
    '',
  ].join('\n')
}

/** Opens a signed statement: its word counts only when the key has signed it. */
export function openStatement(source: string, key: VerifierKey): OpenedStatement {
  const note = parseNote(source)
  const parts = note && LINES.exec(note.text)
  if (!note || !parts) return { ok: false, reason: 'malformed' }
  const [
    ,
    origin,
    pseudonym = '',
    name = '',
    employeeNumber = '',
    unit = '',
    entries,
    head = '',
    exportedAt = '',
  ] = parts
  if (origin !== key.name || !isSignedBy(note, key)) return { ok: false, reason: 'signature' }
  return {
    ok: true,
    statement: { pseudonym, name, employeeNumber, unit, entries: Number(entries), head, exportedAt },
  }
}
