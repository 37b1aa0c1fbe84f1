import { join, resolve } from 'node:path'
import { exportRecordsCommand as exportRecords } from '#app/ledger/commands/export-records.ts'
import { EXPORTS } from '#app/ledger/destroy-exports.server.ts'
import { ledgerKey } from '#app/ledger/ledger-identity.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { settings } from '#app/platform/settings.server.ts'
import { sequencer } from '#app/record.server.ts'
import { UsageError, type Command } from './command.ts'

/** Every member's record as a file that can be checked on its own. */
export const exportRecordsCommand: Command = {
  name: 'export-records',
  usage: '[DIR]',
  summary: '导出每名学员的台账文件（默认放在数据目录的 exports/ 下，销毁记录时一并销毁）',
  async run([folder, ...rest], output) {
    if (rest.length > 0) throw new UsageError('用法：npm run lianxue -- export-records [DIR]')
    const at = now()
    const target = resolve(folder ?? join(settings.dataDir, EXPORTS, dayOf(at)))
    return exportRecords({ folder: target, key: ledgerKey(), sequencer, at }, output)
  },
}
