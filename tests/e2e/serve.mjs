// Serves a fresh demonstration organization to the browser tests. Where `LIANXUE_TEST_DEMO` names a folder with one that
// was made before in the same run, that is copied: making it takes longer than most tests.
import { cpSync, existsSync, rmSync } from 'node:fs'

const kept = process.env.LIANXUE_TEST_DEMO
const isKept = kept !== undefined && existsSync(kept)
if (isKept) {
  rmSync(process.env.LIANXUE_DATA_DIR, { recursive: true, force: true })
  cpSync(kept, process.env.LIANXUE_DATA_DIR, { recursive: true })
} else process.argv.push('--reset')
await import('../../app/cli/demo.mjs')
