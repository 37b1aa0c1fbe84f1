import { database } from '#app/platform/database.server.ts'
import type { Projector } from '../projector.ts'
import { rebuildProjections } from '../rebuild-projections.server.ts'
import type { CommandOutput } from './command-output.ts'

/**
 * `ledger rebuild`: replays all entries and compares every projection with what is stored. With `check` nothing is
 * changed and a difference is a failure; without it the rebuilt tables are kept.
 */
export async function rebuildCommand(
  projectors: ReadonlyArray<Projector>,
  { check }: { check: boolean },
  output: CommandOutput,
): Promise<0 | 1> {
  const { entries, erased, rows, differences } = await rebuildProjections(database, projectors, {
    keep: !check,
  })
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  output.print(`已重放 ${entries} 条记录，得到 ${Object.keys(rows).length} 张表、${total} 行`)
  if (erased > 0)
    output.print(`其中 ${erased} 条的内容已销毁，不参与重放；是否依规销毁，由 ledger verify 核验`)
  for (const { table, stored, rebuilt } of differences)
    output.warn(`${table} 与台账不符：现有 ${stored ?? '（无此行）'}，应为 ${rebuilt ?? '（无此行）'}`)
  if (differences.length === 0) output.print('各表与台账逐字节一致')
  else if (!check) output.print(`已按台账改正 ${differences.length} 张表`)
  return check && differences.length > 0 ? 1 : 0
}
