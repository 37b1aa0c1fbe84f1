import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Term } from '#app/library/library.ts'
import { readLibrary } from '#app/library/read-library.server.ts'
import type { Catalogue, Clip, Course, Lesson } from '../catalogue.ts'
import { contentVersion } from '../content-version.ts'
import { buildLesson } from './build-lesson.ts'
import { cachedLesson } from './cached-lesson.server.ts'
import { checkLesson } from './check-lesson.ts'
import { checkReferences } from './check-references.ts'
import { linkTerms } from './link-terms.ts'
import { LessonSyntaxError } from './compile-lesson.server.ts'
import { hashInputs, hashTexts } from './content-hash.server.ts'
import { sortFindings, type Finding } from '#app/content/finding.ts'
import { readClip } from './read-clips.server.ts'
import { readCourse, type CourseFiles, type LessonFile } from './read-course.server.ts'

/** Folders: the content, the public media beside it, and where compiled lessons are kept. */
export type ContentFolders = { content: string; media: string; cache: string }
/** The catalogue of every course that could be built, and all that is wrong with the content. */
export type CompiledContent = { catalogue: Catalogue; findings: Array<Finding> }

type Run = { folders: ContentFolders; terms: Array<Term>; used: Set<string>; findings: Array<Finding> }

/** Compiles everything under the content folder. Courses with broken files are left out and found fault with. */
export async function compileContent(folders: ContentFolders): Promise<CompiledContent> {
  const { library, findings } = readLibrary(folders.content)
  const run: Run = { folders, terms: library.terms, used: new Set(), findings }
  const courses: Array<Course> = []
  const inputs = hashInputs(folders.content, folders.media)
  for (const folder of courseFolders(folders.content)) {
    const { files, findings } = readCourse(folders.content, folder)
    run.findings.push(...findings)
    if (files) courses.push(await compileCourse(run, files))
  }
  run.findings.push(...repeatedQuestions(courses))
  prune(folders.cache, run.used)
  return { catalogue: { inputs, courses, library }, findings: sortFindings(run.findings) }
}

function courseFolders(content: string): Array<string> {
  const root = join(content, 'courses')
  if (!existsSync(root)) return []
  const names = readdirSync(root).sort()
  return names.map((name) => join(root, name)).filter((path) => statSync(path).isDirectory())
}

async function compileCourse(run: Run, files: CourseFiles): Promise<Course> {
  run.findings.push(...checkReferences(files))
  const lessons: Array<Lesson> = []
  // One at a time: several esbuild runs side by side take more memory than they save time.
  for (const lesson of files.lessons) lessons.push(...(await compileOne(run, files, lesson)))
  const { course, questions } = files
  const hash = hashTexts([JSON.stringify(course.value), ...lessons.map((lesson) => lesson.contentVersion)])
  return {
    ...course.value,
    id: files.id,
    contentVersion: contentVersion(course.value.version, hash),
    lessons,
    questions: questions.value,
  }
}

async function compileOne(run: Run, files: CourseFiles, lesson: LessonFile): Promise<Array<Lesson>> {
  const { media, cache } = run.folders
  try {
    const compiled = await cachedLesson(cache, lesson.text, files.course.value.sources, run.used)
    const clips = new Map<string, Clip>()
    for (const { kind, id } of compiled.facts.islands) {
      const clip = kind === 'video' && /^[a-z0-9-]+$/u.test(id) ? readClip(media, id) : null
      if (clip) clips.set(id, clip)
    }
    run.findings.push(...checkLesson(files, lesson, compiled.facts, new Set(clips.keys()), run.terms))
    const built = buildLesson(files, lesson, linkTerms(compiled.html, run.terms), clips, '')
    // The version covers the exercises too: another answer is another lesson.
    const hash = hashTexts([lesson.text, JSON.stringify([built.exercises, built.aids])])
    return [{ ...built, contentVersion: contentVersion(files.course.value.version, hash) }]
  } catch (error) {
    if (!(error instanceof LessonSyntaxError)) throw error
    run.findings.push({
      file: lesson.file,
      line: Math.max(error.line, 1),
      message: `MDX 语法错误：${error.message}`,
      kind: 'broken',
    })
    return []
  }
}

/** Question ids name answers in the ledger, so no two courses may share one. */
function repeatedQuestions(courses: ReadonlyArray<Course>): Array<Finding> {
  const seen = new Map<string, string>()
  return courses.flatMap((course) =>
    course.questions.flatMap(({ id }): Array<Finding> => {
      const other = seen.get(id)
      seen.set(id, course.id)
      if (other === undefined || other === course.id) return []
      const file = `courses/${course.id}/questions.yaml`
      return [{ file, line: 1, message: `题目 id ${id} 与课程 ${other} 重复`, kind: 'broken' }]
    }),
  )
}

function prune(cache: string, used: ReadonlySet<string>): void {
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(join(cache, name))
}
