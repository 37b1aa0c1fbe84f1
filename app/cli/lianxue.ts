import { database } from '#app/platform/database.server.ts'
import { keepPrivate } from '#app/platform/keep-private.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { sequencer } from '#app/record.server.ts'
import { UsageError, type ExitCode, type Output } from './command.ts'
import { COMMANDS } from './commands.ts'

const output: Output = {
  print: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`${line}\n`),
}

/** The operator's tool: finds the command by its longest name, runs it, answers with its exit code. */
async function main(words: ReadonlyArray<string>): Promise<ExitCode> {
  if (words.length === 0 || words.includes('--help')) {
    printHelp()
    return words.length === 0 ? 2 : 0
  }
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => words[index] === word))
  if (!command) throw new UsageError(`没有命令 ${words.slice(0, 2).join(' ')}；用 --help 看有哪些命令`)
  keepPrivate(settings.dataDir)
  return command.run(words.slice(command.name.split(' ').length), output)
}

function printHelp(): void {
  output.print('用法：npm run lianxue -- <命令>\n')
  for (const { name, usage, summary } of COMMANDS)
    output.print(`  ${`${name} ${usage}`.padEnd(42)}${summary}`)
  output.print('\n成功退出码为 0，检查不通过为 1，用法有误为 2。')
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  output.warn(
    error instanceof Error ? (error.message.split('\n').find((line) => line.trim()) ?? '') : String(error),
  )
  process.exitCode = error instanceof UsageError ? 2 : 1
} finally {
  await sequencer.stop()
  await database.$disconnect()
}
