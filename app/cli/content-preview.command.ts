import { spawn } from 'node:child_process'
import { database } from '#app/platform/database.server.ts'
import { UsageError, type Command } from './command.ts'

const NOBODY =
  '数据目录里还没有能登录的人：先运行 npm run demo，等它打印出账号和密码，按 Ctrl+C 停下，再来预览'

/** Serves everything with the drafts in it, for their authors. What others see is not touched. */
export const contentPreviewCommand: Command = {
  name: 'content preview',
  usage: '',
  summary: '打开带草稿的预览，改了文件刷新就能看到',
  async run(args, { print, warn }) {
    if (args.length > 0) throw new UsageError('用法：npm run lianxue -- content preview')
    // A database that is not there yet has nobody in it either.
    const members = await database.member.count().catch(() => 0)
    await database.$disconnect()
    if (members === 0) {
      warn(NOBODY)
      return 1
    }
    print('预览里能看到标了 draft: true 的课程和课；打开下面的网址，用自己的账号登录；按 Ctrl+C 结束')
    // `env` adds to the environment of this process, which only the settings may read.
    const server = spawn('env', ['LIANXUE_DRAFTS=1', 'node', 'app/cli/dev.mjs'], { stdio: 'inherit' })
    const code = await new Promise<number>((resolve, reject) => {
      server.on('error', reject)
      server.on('exit', (status) => resolve(status ?? 0))
    })
    return code === 0 ? 0 : 1
  },
}
