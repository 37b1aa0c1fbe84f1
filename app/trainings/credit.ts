/** Formats tenths of a 学时: 20 → "2", 25 → "2.5". Kept in tenths so that sums are exact. */
export function formatCredit(tenths: number): string {
  const rest = tenths % 10
  return rest === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${rest}`
}

/** Reads 学时 as typed, e.g. "2", "2.5", "２．５"; null when it is not a number with at most one decimal. */
export function parseCredit(text: string): number | null {
  const match = /^(\d{1,3})(?:\.(\d))?$/.exec(text.normalize('NFKC').trim())
  if (match === null) return null
  return Number(match[1]) * 10 + Number(match[2] ?? '0')
}
