import { importRoster, IMPORT_ROSTER_USAGE } from '#app/members/roster/import-roster.command.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { UsageError, type Command } from './command.ts'

/** Imports a roster: a dry run unless told to apply. */
export const importRosterCommand: Command = {
  name: 'import-roster',
  usage: 'FILE [--apply]',
  summary: '核对或导入 .xlsx、.csv 名册（默认只核对，不改动数据）',
  async run(args, { print, warn }) {
    const lines: Array<string> = []
    const code = await importRoster(args, (line) => lines.push(line), database, now())
    const last = lines.pop() ?? IMPORT_ROSTER_USAGE
    for (const line of lines) print(line)
    if (code === 2) throw new UsageError(last)
    // What went wrong is the last sentence: it belongs to the errors.
    if (code === 0) print(last)
    else warn(last)
    return code
  },
}
