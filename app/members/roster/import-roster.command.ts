import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { applyRoster } from './apply-roster.server.ts'
import { NO_CHOICES } from './choices.server.ts'
import { OUTCOMES } from './plan.ts'
import { previewRoster, readRosterFile, type Preview } from './preview-roster.server.ts'
import type { Roster } from './roster.ts'
import { rowWords } from './row-words.ts'
import { refusalSentence } from './table/refusal-sentence.ts'
import { MAX_FILE_BYTES } from './table/table.ts'

export const IMPORT_ROSTER_USAGE =
  '用法：npm run lianxue -- import-roster FILE [--apply] [--skip-bad-rows] [--mark-leavers] [--unit 党组织名称]'

type Arguments = {
  file: string
  apply: boolean
  skipBadRows: boolean
  markLeavers: boolean
  unit: string | null
}

/**
 * Imports a roster from the operator's command line: a dry run unless `--apply` is given.
 * @returns 0 when all is well, 1 when rows or the file were refused, 2 on bad usage.
 */
export async function importRoster(
  words: ReadonlyArray<string>,
  print: (line: string) => void,
  database: Database,
  now: Instant,
): Promise<0 | 1 | 2> {
  const parsed = readArguments(words)
  if (!parsed) return say(print, IMPORT_ROSTER_USAGE, 2)
  const bytes = readBytes(parsed.file)
  if (!bytes) return say(print, `读不到文件 ${parsed.file}，请检查路径`, 2)
  const choices = { ...NO_CHOICES, markLeavers: parsed.markLeavers }
  const read = readRosterFile(bytes, choices, dayOf(now))
  if (!read.ok) return say(print, refusalSentence(read.reason), 1)
  const { roster } = read
  if (roster.missing.length > 0)
    return say(
      print,
      `没有找到“${roster.missing.includes('employeeNumber') ? '工号' : '姓名'}”一列，请检查表头`,
      1,
    )
  const scopes = await database.orgUnit.findMany({
    where: parsed.unit ? { name: parsed.unit } : { parentId: null },
    take: 2,
  })
  const scope = scopes[0]
  if (!scope || scopes.length > 1) return say(print, '请用 --unit 指明唯一的党组织名称', 2)
  const operator = { memberId: null, scopes: [''] }
  const preview = await previewRoster(database, operator, scope, roster, choices, dayOf(now))
  printPreview(roster, preview, print)
  if (!parsed.apply)
    return say(print, dryRunWords(preview.plan.counts.refused), preview.plan.counts.refused > 0 ? 1 : 0)
  const file = { fileName: basename(parsed.file), fileHash: sha256(bytes) }
  const outcome = await applyRoster(
    database,
    operator,
    { scope, roster, choices, ...file, previewHash: preview.hash, acceptGoodRows: parsed.skipBadRows },
    now,
  )
  if (outcome.ok) return say(print, '已导入', 0)
  return say(
    print,
    outcome.reason === 'changed'
      ? '名册刚刚被他人改动，请重新试运行'
      : '有问题的行没有处理，没有导入；请改正文件，或加上 --skip-bad-rows 只导入其余各行',
    1,
  )
}

function readArguments(words: ReadonlyArray<string>): Arguments | null {
  const parsed: Arguments = { file: '', apply: false, skipBadRows: false, markLeavers: false, unit: null }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word === '--apply') parsed.apply = true
    else if (word === '--skip-bad-rows') parsed.skipBadRows = true
    else if (word === '--mark-leavers') parsed.markLeavers = true
    else if (word === '--unit') parsed.unit = words[++at] ?? ''
    else if (word.startsWith('--') || parsed.file !== '') return null
    else parsed.file = word
  }
  return parsed.file === '' || parsed.unit === '' ? null : parsed
}

function readBytes(file: string): Buffer | null {
  try {
    // One byte more than allowed is enough to be refused as too large.
    return statSync(file).size > MAX_FILE_BYTES ? Buffer.alloc(MAX_FILE_BYTES + 1) : readFileSync(file)
  } catch {
    return null
  }
}

function printPreview(roster: Roster, { plan }: Preview, print: (line: string) => void): void {
  const sheet = roster.sheets.find(({ chosen }) => chosen)
  print(`工作表“${sheet?.name}”，表头在第 ${roster.headerRow} 行`)
  print(OUTCOMES.map(({ code, title }) => `${title} ${plan.counts[code]}`).join('，'))
  for (const planned of plan.rows) {
    const { row, employeeNumber, name, outcomeTitle, changes, findings } = rowWords(planned)
    const told = [...changes, ...findings.map(({ sentence }) => sentence)]
    if (told.length > 0) print(`第 ${row} 行 ${employeeNumber} ${name} ${outcomeTitle}：${told.join('；')}`)
  }
  for (const { name, employeeNumber } of plan.absent)
    print(`名册中没有：${employeeNumber} ${name}${plan.markLeavers ? '，将标记为离开' : ''}`)
}

function say<Code extends number>(print: (line: string) => void, line: string, code: Code): Code {
  print(line)
  return code
}

function dryRunWords(refused: number): string {
  const problems = refused > 0 ? `有 ${refused} 行有问题；` : ''
  return `${problems}这是试运行，没有改动任何数据；加上 --apply 执行导入`
}
