import { spawn } from 'node:child_process'

/** Runs `second-writer.ts` on this test's database, beside the test. */
export function runSecondWriter(memberId: string, count: number): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/ledger/second-writer.ts', memberId, String(count)],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`second writer ended with ${code}`)),
    )
  })
}
