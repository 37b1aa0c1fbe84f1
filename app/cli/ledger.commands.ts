import { checkpointCommand } from '#app/ledger/commands/checkpoint.ts'
import { rebuildCommand } from '#app/ledger/commands/rebuild.ts'
import { rotateKeyCommand } from '#app/ledger/commands/rotate-key.ts'
import { verifyCommand } from '#app/ledger/commands/verify.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { scrubDatabase } from '#app/platform/scrub-database.server.ts'
import { projectors, sequencer } from '#app/record.server.ts'
import { UsageError, type Command } from './command.ts'

/** The commands that look after the ledger. */
export const ledgerCommands: ReadonlyArray<Command> = [
  {
    name: 'ledger checkpoint',
    usage: '',
    summary: '给尚未存证的记录存证，打印最新的签名检查点',
    async run(args, output) {
      expectNoMore(args)
      return checkpointCommand(sequencer, output)
    },
  },
  {
    name: 'ledger verify',
    usage: '[--against CHECKPOINT]… [--key FILE]',
    summary: '从原始内容重算整个台账；可与另存的检查点对照',
    async run(args, output) {
      const against: Array<string> = []
      let keyFile: string | null = null
      for (let at = 0; at < args.length; at += 2) {
        const value = args[at + 1]
        if (value === undefined) throw new UsageError(`${args[at]} 后面要写文件名`)
        if (args[at] === '--against') against.push(value)
        else if (args[at] === '--key') keyFile = value
        else throw new UsageError(`ledger verify 没有参数 ${args[at]}`)
      }
      return verifyCommand({ against, keyFile }, output)
    },
  },
  {
    name: 'ledger scrub',
    usage: '',
    summary: '重写数据库文件，使已删除和销毁的内容在文件里不留残余',
    async run(args, output) {
      expectNoMore(args)
      const clean = await scrubDatabase(database)
      if (clean) output.print('数据库文件已重写，没有残余')
      else output.warn('另有程序正在使用数据库，请停掉后再试')
      return clean ? 0 : 1
    },
  },
  {
    name: 'ledger rebuild',
    usage: '[--check]',
    summary: '重放全部记录并与现有各表逐字节对照；--check 只检查不改动',
    async run(args, output) {
      const check = args[0] === '--check'
      expectNoMore(check ? args.slice(1) : args)
      return rebuildCommand(projectors, { check }, output)
    },
  },
  {
    name: 'ledger rotate-key',
    usage: '',
    summary: '更换签名密钥：新旧密钥共同签署声明，旧检查点仍可核验',
    async run(args, output) {
      expectNoMore(args)
      return rotateKeyCommand({ sequencer, now }, output)
    },
  },
]

function expectNoMore([extra]: ReadonlyArray<string>): void {
  if (extra !== undefined) throw new UsageError(`不认识的参数 ${extra}；用 --help 看用法`)
}
