/** Codes that say another transaction got in between: unique conflict, write conflict, busy, deadlock, serialization. */
const CONFLICTS = new Set(['P2002', 'P1008', 'P2034', '23505', '40001', '40P01'])

/** Whether a database error means that the same work may succeed when it is tried again. */
export function isConflict(error: unknown): boolean {
  return (
    codesOf(error, 0).some((code) => CONFLICTS.has(code)) ||
    /SQLITE_BUSY|database is locked/.test(String(error))
  )
}

/** The codes of an error and of what it wraps: raw queries wrap the driver's own error. */
function codesOf(error: unknown, depth: number): Array<string> {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  return Object.entries(error)
    .concat('cause' in error ? [['cause', error.cause]] : [])
    .flatMap(([name, value]) =>
      /code$/i.test(name) && typeof value === 'string' ? [value] : codesOf(value, depth + 1),
    )
}
