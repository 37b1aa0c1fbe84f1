import { spawn } from 'node:child_process'
import { UsageError, type Command } from './command.ts'

/** Serves everything with the drafts in it, for their authors. What others see is not touched. */
export const contentPreviewCommand: Command = {
  name: 'content preview',
  usage: '',
  summary: '打开带草稿的预览，改了文件刷新就能看到',
  async run(args, { print }) {
    if (args.length > 0) throw new UsageError('用法：lianxue content preview')
    print('预览里能看到标了 draft: true 的课程和课；按 Ctrl+C 结束')
    // `env` adds to the environment of this process, which only the settings may read.
    const words = ['NODE_ENV=development', 'LIANXUE_DRAFTS=1', 'node_modules/.bin/tsx', 'app/server/dev.ts']
    const server = spawn('env', words, { stdio: 'inherit' })
    const code = await new Promise<number>((resolve, reject) => {
      server.on('error', reject)
      server.on('exit', (status) => resolve(status ?? 0))
    })
    return code === 0 ? 0 : 1
  },
}
