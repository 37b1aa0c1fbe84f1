import { backupCommand } from './backup.command.ts'
import type { Command } from './command.ts'
import { ledgerCommands } from './ledger.commands.ts'
import { restoreCommand } from './restore.command.ts'

/** Every command of the operator's tool, in the order of the help. */
export const COMMANDS: ReadonlyArray<Command> = [...ledgerCommands, backupCommand, restoreCommand]
