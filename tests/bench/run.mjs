// `npm run bench [-- NAME [OPTIONS]]`: the benchmarks. Each prints a table and leaves its figures in build/bench/NAME.json.
import { readdirSync } from 'node:fs'
import { ensureBuilt, ensureInstalled, fail, run } from '../../app/cli/prepare.mjs'

const words = process.argv.slice(2)
const firstOption = words.findIndex((word) => word.startsWith('--'))
const wanted = firstOption < 0 ? words : words.slice(0, firstOption)
const options = firstOption < 0 ? [] : words.slice(firstOption)
const benches = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
const unknown = wanted.find((name) => !benches.includes(name))
if (unknown) fail(`没有名为 ${unknown} 的基准；可选：${benches.join('、')}`)

await ensureInstalled()
ensureBuilt()
for (const name of wanted.length > 0 ? wanted : benches)
  run('node_modules/.bin/tsx', [`tests/bench/${name}.bench.ts`, ...options])
