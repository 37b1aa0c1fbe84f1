/** Counts what was shown, and tells each failure as it comes. */
export type Tally = {
  passed: number
  failed: number
  check: (name: string, holds: boolean, found?: unknown) => void
}

export function startTally(): Tally {
  const tally: Tally = {
    passed: 0,
    failed: 0,
    check(name, holds, found) {
      if (holds) tally.passed += 1
      else {
        tally.failed += 1
        process.stdout.write(`FAILED ${name}${found === undefined ? '' : `: ${String(found).slice(-800)}`}\n`)
      }
    },
  }
  return tally
}
