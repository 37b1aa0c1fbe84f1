import { countContent } from '#app/courses/content/count-content.ts'
import { checkContent } from '#app/courses/content/check-content.server.ts'
import { UsageError, type Command } from './command.ts'

/** Names file and line of everything that is wrong with the content, and counts what there is. */
export const contentCheckCommand: Command = {
  name: 'content check',
  usage: '',
  summary: '检查课程内容，逐条指出文件和行号',
  async run(args, { print, warn }) {
    if (args.length > 0) throw new UsageError('用法：npm run lianxue -- content check')
    const { catalogue, findings } = await checkContent('content', 'public/media')
    for (const { file, line, message } of findings) warn(`content/${file}:${line}  ${message}`)
    for (const line of countContent(catalogue)) print(line)
    print(findings.length === 0 ? '内容没有问题' : `发现 ${findings.length} 处问题`)
    return findings.length === 0 ? 0 : 1
  },
}
