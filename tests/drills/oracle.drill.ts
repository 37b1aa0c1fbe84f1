import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBase64, utf8 } from '#app/ledger/bytes.ts'
import { appendLeaf, EMPTY_TREE, rootOf } from '#app/ledger/compact-tree.ts'
import { sha256 } from '#app/ledger/hash-function.ts'
import { hashLeaf } from '#app/ledger/merkle-hash.ts'
import { appendToTiles, nodeInTiles, type Tile } from '#app/ledger/tiles.ts'
import { consistencyRanges, inclusionRanges, type LeafRange, rangeRoot } from '#app/ledger/tree-ranges.ts'
import { buildOracle } from './oracle/build-oracle.ts'
import { writeLogFiles } from './oracle/log-files.ts'

/**
 * Asks an independent oracle, Go's own transparency log library: it must give the same roots and proofs for every size,
 * and must accept every file that the ledger gives out and refuse every one in which a character was changed.
 */
const small = process.argv.includes('--small')
const LEAVES = 1_000
const PROOFS = 70
const ENTRIES = small ? 60 : 1_000

const folder = mkdtempSync(join(tmpdir(), 'lianxue-oracle-'))
const oracle = buildOracle(folder)
const sum = { passed: 0, failed: 0 }
if (oracle) {
  compare(oracle('tree', String(LEAVES), String(PROOFS)), ownTree())
  const [whole, changed] = [join(folder, 'whole'), join(folder, 'changed')]
  for (const path of [whole, changed]) mkdirSync(path)
  const key = await writeLogFiles(folder, whole, ENTRIES)
  for (const name of readdirSync(whole))
    writeFileSync(join(changed, name), withOneChange(readFileSync(join(whole, name), 'utf8')))
  judge(oracle('check', key, whole), 'ok ', readdirSync(whole).length)
  judge(oracle('check', key, changed), 'bad ', readdirSync(changed).length)
}
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`)
process.exitCode = sum.failed > 0 ? 1 : 0

/** What our code says about the same trees, in the oracle's words. */
function ownTree(): Array<string> {
  const leaves = Array.from({ length: LEAVES }, (_, index) => hashLeaf(sha256, utf8(`leaf ${index}`)))
  const tiles = new Map<string, Tile>(appendToTiles(sha256, 0, new Map(), leaves))
  const hashOf = (range: LeafRange) =>
    toBase64(rangeRoot(sha256, range, (node) => nodeInTiles(sha256, tiles, node)))
  const lines: Array<string> = []
  let tree = EMPTY_TREE
  for (const leaf of leaves) {
    tree = appendLeaf(sha256, tree, leaf)
    const { size } = tree
    lines.push(`root ${size} ${toBase64(rootOf(sha256, tree))}`)
    for (let index = 0; index < size && size <= PROOFS; index++) {
      lines.push(['inclusion', index, size, ...inclusionRanges(index, size).map(hashOf)].join(' '))
      lines.push(
        ['consistency', index + 1, size, ...consistencyRanges(index + 1, size).map(hashOf)].join(' '),
      )
    }
  }
  return lines
}

function compare(theirs: ReadonlyArray<string>, ours: ReadonlyArray<string>): void {
  for (let at = 0; at < Math.max(theirs.length, ours.length); at++)
    count(theirs[at] === ours[at], `the oracle says ${theirs[at]}, we say ${ours[at]}`)
}

/** Every file must have been judged, and so. */
function judge(lines: ReadonlyArray<string>, expected: string, files: number): void {
  for (const line of lines) count(line.startsWith(expected), `the oracle says ${line}, not ${expected}`)
  if (lines.length !== files) count(false, `${files} files, ${lines.length} judged`)
}

/** The text with one letter or digit changed, anywhere but where base64 has bits that mean nothing (before its end). */
function withOneChange(text: string): string {
  for (;;) {
    const at = Math.floor(Math.random() * text.length)
    if (/^[0-9A-Za-z][^=]$/.test(text.slice(at, at + 2).replace('\n', ' ')))
      return text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1)
  }
}

function count(right: boolean, otherwise: string): void {
  if (right) sum.passed++
  else sum.failed++
  if (!right && sum.failed <= 10) process.stdout.write(`${otherwise}\n`)
}
