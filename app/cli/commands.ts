import { backupCommand } from './backup.command.ts'
import type { Command } from './command.ts'
import { contentCheckCommand } from './content-check.command.ts'
import { contentPreviewCommand } from './content-preview.command.ts'
import { exportRecordsCommand } from './export-records.command.ts'
import { importRosterCommand } from './import-roster.command.ts'
import { ledgerCommands } from './ledger.commands.ts'
import { newCourseCommand } from './new-course.command.ts'
import { restoreCommand } from './restore.command.ts'
import { witnessCommand } from './witness.command.ts'

/** Every command of the operator's tool, in the order of the help. */
export const COMMANDS: ReadonlyArray<Command> = [
  importRosterCommand,
  exportRecordsCommand,
  ...ledgerCommands,
  witnessCommand,
  backupCommand,
  restoreCommand,
  contentCheckCommand,
  contentPreviewCommand,
  newCourseCommand,
]
