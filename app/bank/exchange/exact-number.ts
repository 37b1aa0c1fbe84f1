/** The number that is asked for, as it is written: `1822`, `1822:0`; null for a tolerance, a range, or anything else. */
export function exactNumber(text: string): string | null {
  return /^\s*(-?\d+(?:\.\d+)?)\s*(?::\s*0*(?:\.0+)?\s*)?$/u.exec(text)?.[1] ?? null
}
