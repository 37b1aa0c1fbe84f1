import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Hand-written files hold one concept: nothing over the limit, and half of them under the median. */
const MAX_LINES = 220
const MAX_MEDIAN = 60

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'app', 'prisma', 'tests'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /\.(ts|tsx|css|mjs)$/.test(file))
const lines = files.map((file) => ({ file, count: readFileSync(file, 'utf8').split('\n').length - 1 }))
const long = lines.filter(({ count }) => count > MAX_LINES)
const sorted = lines.map(({ count }) => count).sort((a, b) => a - b)
const median = sorted[Math.floor(sorted.length / 2)] ?? 0
for (const { file, count } of long) process.stderr.write(`${file}: ${count} lines, at most ${MAX_LINES}\n`)
if (median > MAX_MEDIAN) process.stderr.write(`median ${median} lines, at most ${MAX_MEDIAN}\n`)
process.stdout.write(`${files.length} files, median ${median} lines, longest ${sorted.at(-1) ?? 0}\n`)
process.exitCode = long.length > 0 || median > MAX_MEDIAN ? 1 : 0
