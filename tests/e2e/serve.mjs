// Serves a demonstration organization to the browser tests: a copy of the one that `npm test` made, or a fresh one.
import { cpSync, rmSync } from 'node:fs'

const kept = process.env.LIANXUE_TEST_DEMO
if (kept) {
  rmSync(process.env.LIANXUE_DATA_DIR, { recursive: true, force: true })
  cpSync(kept, process.env.LIANXUE_DATA_DIR, { recursive: true })
} else process.argv.push('--reset')
await import('../../app/cli/demo.mjs')
