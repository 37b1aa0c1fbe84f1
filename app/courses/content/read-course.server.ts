import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { questionSchema } from '#app/questions/question-schema.server.ts'
import type { Question } from '#app/questions/question.ts'
import { clipFileSchema, type ClipFile } from '../video/clip-schema.server.ts'
import { courseSchema, lessonSchema, type CourseFile, type LessonFront } from './course-schema.server.ts'
import { exercisesSchema, type ExercisesFile } from './exercise-schema.server.ts'
import type { Finding, Locate } from '#app/content/finding.ts'
import { readYaml } from '#app/content/read-yaml.server.ts'

/** A file as read: its name for findings, its value, and how to find a line in it. */
export type FileOf<T> = { file: string; value: T; locate: Locate }
export type LessonFile = FileOf<LessonFront> & { slug: string; text: string }

/** The files of one course folder, each checked on its own; what could not be read is left out and found fault with. */
export type CourseFiles = {
  id: string
  course: FileOf<CourseFile>
  questions: FileOf<Array<Question>>
  exercises: FileOf<ExercisesFile>
  lessons: Array<LessonFile>
  clips: Array<FileOf<ClipFile>>
}

const questionsSchema = z.array(questionSchema)
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/u
const LESSON_NAME = /^\d\d-([a-z0-9-]+)\.mdx$/u

/** Reads a course folder. `root` is the content folder that findings are relative to. */
export function readCourse(
  root: string,
  folder: string,
): { files: CourseFiles | null; findings: Array<Finding> } {
  const findings: Array<Finding> = []
  const at = (name: string) => relative(root, join(folder, name))
  const course = take('course.yaml', courseSchema, null)
  const questions = take('questions.yaml', questionsSchema, [])
  const exercises = take('exercises.yaml', exercisesSchema, exercisesSchema.parse({}))
  const lessons = namesIn(folder, '.mdx').flatMap(takeLesson)
  checkNames()
  const clips = namesIn(join(folder, 'video'), '.yaml').flatMap(
    (name) => take(`video/${name}`, clipFileSchema, null) ?? [],
  )
  const id = folder.split('/').at(-1) ?? ''
  return {
    files: course && questions && exercises ? { id, course, questions, exercises, lessons, clips } : null,
    findings,
  }

  function take<Schema extends z.ZodTypeAny>(
    name: string,
    schema: Schema,
    missing: z.output<Schema> | null,
  ): FileOf<z.output<Schema>> | null {
    const file = at(name)
    if (!existsSync(join(folder, name))) {
      if (missing !== null) return { file, value: missing, locate: () => 1 }
      findings.push({ file, line: 1, message: '缺少这个文件', kind: 'broken' })
      return null
    }
    const read = readYaml(schema, readFileSync(join(folder, name), 'utf8'), file)
    findings.push(...read.findings)
    return read.value === null ? null : { file, value: read.value, locate: read.locate }
  }

  /** A lesson under a name that is not read, or two at one place in the order, would go missing without a word. */
  function checkNames(): void {
    for (const name of namesIn(folder, '.md'))
      if (/^\d/u.test(name))
        findings.push({ file: at(name), line: 1, message: '课文的文件名要以 .mdx 结尾', kind: 'broken' })
    const places = new Map<string, string>()
    for (const name of namesIn(folder, '.mdx')) {
      const place = name.slice(0, 2)
      const other = places.get(place)
      if (other !== undefined)
        findings.push({
          file: at(name),
          line: 1,
          message: `序号 ${place} 已由 ${other} 用了`,
          kind: 'broken',
        })
      places.set(place, name)
    }
  }

  function takeLesson(name: string): Array<LessonFile> {
    const file = at(name)
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    const slug = slugOf(name)
    const front = FRONT_MATTER.exec(text)?.[1]
    if (slug === undefined || front === undefined) {
      const message = slug === undefined ? '文件名应为“两位序号-名称.mdx”' : '开头缺少 --- 之间的课程信息'
      findings.push({ file, line: 1, message, kind: 'broken' })
      return []
    }
    const read = readYaml(lessonSchema, front, file, 1)
    findings.push(...read.findings)
    return read.value === null ? [] : [{ file, value: read.value, locate: read.locate, slug, text }]
  }
}

function namesIn(folder: string, ending: string): Array<string> {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
    : []
}

/** `02-first-form.mdx` is the lesson first-form; `quiz`, `steps` and `updates` are pages of their own. */
function slugOf(name: string): string | undefined {
  const slug = LESSON_NAME.exec(name)?.[1]
  return slug !== undefined && ['quiz', 'steps', 'updates'].includes(slug) ? undefined : slug
}
