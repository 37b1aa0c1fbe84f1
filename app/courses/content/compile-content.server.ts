import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Term } from '#app/library/library.ts'
import { readLibrary } from '#app/library/read-library.server.ts'
import type { Catalogue, Clip, Course, Lesson } from '../catalogue.ts'
import { contentVersion } from '../content-version.ts'
import { buildChanges } from '../changes/build-changes.ts'
import { buildLesson } from './build-lesson.ts'
import { cachedLesson } from './cached-lesson.server.ts'
import { checkLesson } from './check-lesson.ts'
import { checkBalance } from './check-balance.ts'
import { checkLinks, type LessonLink } from './check-links.ts'
import { checkReferences } from './check-references.ts'
import { checkSentences } from './check-sentences.ts'
import { checkSecrets } from './check-secrets.ts'
import { linkTerms } from './link-terms.ts'
import { LessonSyntaxError } from './compile-lesson.server.ts'
import { hashInputs, hashTexts } from './content-hash.server.ts'
import { sortFindings, type Finding } from '#app/content/finding.ts'
import { readClip } from './read-clips.server.ts'
import { compileHelp } from './compile-help.server.ts'
import { readCourse, type CourseFiles, type LessonFile } from './read-course.server.ts'

/** Folders: the content, the public media beside it, and where compiled lessons are kept. */
export type ContentFolders = { content: string; media: string; cache: string }
/** The catalogue of every course that could be built, and all that is wrong with the content. */
export type CompiledContent = { catalogue: Catalogue; findings: Array<Finding> }

type Run = {
  folders: ContentFolders
  terms: Array<Term>
  used: Set<string>
  findings: Array<Finding>
  links: Array<LessonLink>
  /** Ids of lessons that are drafts. */
  drafts: Set<string>
}

/**
 * Compiles everything under the content folder. Courses with broken files are left out and found fault with. Drafts are
 * checked like the rest and left out unless `drafts` is set.
 */
export async function compileContent(
  folders: ContentFolders,
  { drafts }: { drafts: boolean } = { drafts: false },
): Promise<CompiledContent> {
  const { library, files: libraryFiles, findings } = readLibrary(folders.content)
  const run: Run = { folders, terms: library.terms, used: new Set(), findings, links: [], drafts: new Set() }
  const courses: Array<{ draft: boolean; course: Course }> = []
  const read: Array<CourseFiles> = []
  const inputs = hashInputs(folders.content, folders.media)
  for (const folder of courseFolders(folders.content)) {
    const { files, findings } = readCourse(folders.content, folder)
    run.findings.push(...findings)
    if (!files) continue
    read.push(files)
    courses.push({ draft: files.course.value.draft, course: await compileCourse(run, files) })
  }
  run.findings.push(...checkSecrets(read))
  const help = await compileHelp(folders.content, folders.cache, run.used)
  run.findings.push(...help.findings)
  const all = courses.map(({ course }) => course)
  run.findings.push(
    ...repeatedQuestions(all),
    ...checkLinks(run.links, all, library, libraryFiles, mediaIn(folders.media)),
  )
  run.findings.push(
    ...checkSentences(
      Object.values(libraryFiles)
        .flat()
        .filter((file) => file !== null),
    ),
  )
  prune(folders.cache, run.used)
  const shown = drafts ? all : withoutDrafts(courses, run.drafts)
  return {
    catalogue: { inputs, courses: shown, library, help: help.pages },
    findings: sortFindings(run.findings),
  }
}

function withoutDrafts(
  courses: ReadonlyArray<{ draft: boolean; course: Course }>,
  drafts: ReadonlySet<string>,
): Array<Course> {
  return courses
    .filter(({ draft }) => !draft)
    .map(({ course }) => ({
      ...course,
      lessons: course.lessons.filter(({ id }) => !drafts.has(id)),
      changes: course.changes.filter(({ lessonId }) => !drafts.has(lessonId)),
    }))
}

function courseFolders(content: string): Array<string> {
  const root = join(content, 'courses')
  if (!existsSync(root)) return []
  const names = readdirSync(root).sort()
  return names.map((name) => join(root, name)).filter((path) => statSync(path).isDirectory())
}

async function compileCourse(run: Run, files: CourseFiles): Promise<Course> {
  run.findings.push(...checkReferences(files), ...checkBalance(files))
  const { course: head, questions: bank, exercises, lessons: texts, clips } = files
  run.findings.push(...checkSentences([head, bank, exercises, ...texts, ...clips]))
  const lessons: Array<Lesson> = []
  // One at a time: several esbuild runs side by side take more memory than they save time.
  for (const lesson of files.lessons) lessons.push(...(await compileOne(run, files, lesson)))
  const { draft: _draft, ...course } = files.course.value
  const { questions } = files
  const { changes, findings } = buildChanges(files, lessons)
  run.findings.push(...findings)
  const hash = hashTexts([JSON.stringify(course), ...lessons.map((lesson) => lesson.contentVersion)])
  return {
    ...course,
    id: files.id,
    changes,
    contentVersion: contentVersion(course.version, hash),
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
    const sections = built.sections.map(({ id }) => id)
    run.links.push(
      ...compiled.facts.links.map(({ url, line }) => ({ file: lesson.file, line, url, sections })),
    )
    if (lesson.value.draft) run.drafts.add(built.id)
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

/** Whether an address is that of a file among the media. */
function mediaIn(media: string): (path: string) => boolean {
  return (path) =>
    path.startsWith('/media/') &&
    !path.includes('..') &&
    existsSync(join(media, path.slice('/media/'.length)))
}

function prune(cache: string, used: ReadonlySet<string>): void {
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(join(cache, name))
}
