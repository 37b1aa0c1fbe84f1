import { writeNewCourse } from '#app/courses/content/write-new-course.server.ts'
import { UsageError, type Command } from './command.ts'

/** Makes the files of a new course: a draft that passes the check and is to be written over. */
export const newCourseCommand: Command = {
  name: 'content new-course',
  usage: 'ID',
  summary: '新建一门课程的文件，ID 用小写字母、数字和连字符',
  async run(args, { print, warn }) {
    const [id] = args
    if (args.length !== 1 || id === undefined)
      throw new UsageError('用法：npm run lianxue -- content new-course ID')
    const made = writeNewCourse('content', id)
    if (made.ok)
      print(
        `建好了 ${made.folder}，里面的文字都是样子，请改成你的；看草稿用 npm run lianxue -- content preview，检查用 npm run lianxue -- content check`,
      )
    else
      warn(
        made.reason === 'taken'
          ? `已有课程 ${id}，没有改动任何文件`
          : '课程 ID 只用小写字母、数字和连字符，以字母开头',
      )
    return made.ok ? 0 : 1
  },
}
