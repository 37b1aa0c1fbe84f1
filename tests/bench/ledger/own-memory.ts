import { readFileSync } from 'node:fs'

const STEP = 100_000

/** Memory of this process alone, in MB: without pages of the database file that the system lends to it (Linux). */
export function ownMemory(): number {
  const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) / 1000
}

/** Prints the memory at every 100,000 entries: it must not grow with them. */
export function memorySteps(what: string): (entries: number) => void {
  let next = STEP
  return (entries) => {
    if (entries < next) return
    next += STEP
    process.stderr.write(`${what}: ${entries} entries, ${Math.round(ownMemory())} MB\n`)
  }
}
