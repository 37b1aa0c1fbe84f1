import type { Term } from '#app/library/library.ts'
import type { Finding } from '#app/content/finding.ts'
import { checkAttributes } from './check-attributes.ts'
import { tooLong } from './check-sentences.ts'
import { termIds } from './link-terms.ts'
import { ISLANDS, type LessonFacts } from './lesson-facts.ts'
import type { CourseFiles, LessonFile } from './read-course.server.ts'

/** What the text of a lesson says that the rest of its course does not bear out. `clips` are the films that are built. */
export function checkLesson(
  files: CourseFiles,
  lesson: LessonFile,
  facts: LessonFacts,
  clips: ReadonlySet<string>,
  terms: ReadonlyArray<Term>,
): Array<Finding> {
  const findings: Array<Finding> = []
  const complain = (line: number, message: string, kind: Finding['kind'] = 'broken') =>
    findings.push({ file: lesson.file, line, message, kind })
  const sources = new Set(files.course.value.sources.map(({ id }) => id))
  const listed = new Map(lesson.value.sources.map(({ source, articles }) => [source, articles]))
  for (const { line, source, article } of facts.citations) {
    const articles = listed.get(source)
    if (!sources.has(source)) complain(line, `course.yaml 里没有来源 ${source}`)
    else if (!articles) complain(line, `开头的 sources 没有列出来源 ${source}`)
    else if (!isListed(article, articles))
      complain(line, `开头的 sources 没有列出 ${source} 的${article || '条号'}`, 'style')
  }
  const known = termIds(terms)
  for (const { name, line } of facts.terms) if (!known.has(name)) complain(line, `术语表里没有“${name}”`)
  for (const { top, line } of facts.headings)
    if (!top) complain(line, '二级标题只能放在最外层，不能放在组件里')
  for (const long of facts.long) complain(long.line, tooLong(long), 'style')
  for (const { url, line } of facts.links)
    if (!/^(https:\/\/|\/|#)/u.test(url)) complain(line, `链接 ${url} 应以 https://、/ 或 # 开头`)
  findings.push(...checkAttributes(lesson.file, facts), ...checkIslands(files, lesson, facts, clips))
  return findings
}

/** Listed itself, as each of several, or as the ends of a stretch. */
function isListed(article: string, articles: ReadonlyArray<string>): boolean {
  return articles.includes(article) || article.split(/[、至]/u).every((each) => articles.includes(each))
}

function checkIslands(
  files: CourseFiles,
  lesson: LessonFile,
  facts: LessonFacts,
  clips: ReadonlySet<string>,
): Array<Finding> {
  const findings: Array<Finding> = []
  const complain = (line: number, message: string, kind: Finding['kind'] = 'broken') =>
    findings.push({ file: lesson.file, line, message, kind })
  const known = knownIslands(files, clips)
  const seen = new Set<string>()
  const firstHeading = facts.headings[0]?.line ?? Infinity
  for (const { kind, id, line, top } of facts.islands) {
    const name = Object.keys(ISLANDS).find((each) => ISLANDS[each]?.kind === kind)
    if (!known[kind].has(id)) {
      // A lesson can be read without its film; one that lacks an exercise cannot be completed.
      const film = kind === 'video'
      complain(
        line,
        id === ''
          ? `<${name}> 要写明指向哪一个：<${name} ${ISLANDS[name ?? '']?.attribute}="…" />，引号里只写编号`
          : `<${name}> 指向的 ${id} 不存在${film ? '或还没有生成' : ''}`,
        film ? 'style' : 'broken',
      )
    }
    if (seen.has(id)) complain(line, `<${name}> ${id} 在这一课里用了两次`)
    if (!top) complain(line, `<${name}> 必须独占一段，放在最外层`)
    if (kind !== 'video' && line < firstHeading) complain(line, `<${name}> 必须放在某个二级标题之下`)
    seen.add(id)
  }
  if (facts.headings.length === 0) complain(1, '正文没有二级标题，无法分节')
  if (!facts.islands.some(({ kind }) => kind === 'check'))
    complain(1, '这一课没有 <Check>，读完无法检查', 'style')
  if (new Set(facts.islands.map(({ kind }) => kind)).size < 2)
    complain(1, '这一课的互动不到两种，请再放一种', 'style')
  return findings
}

function knownIslands(files: CourseFiles, clips: ReadonlySet<string>) {
  const checks = files.questions.value.filter(({ use }) => use === 'lesson')
  const ids = (list: ReadonlyArray<{ id: string }>) => new Set(list.map(({ id }) => id))
  const { sorts, cases, marks, calculations, labs, checklists, diagrams, cards } = files.exercises.value
  return {
    check: ids(checks),
    sort: ids(sorts),
    case: ids(cases),
    mark: ids(marks),
    calculate: ids(calculations),
    lab: ids(labs),
    checklist: ids(checklists),
    diagram: ids(diagrams),
    cards: ids(cards),
    video: clips,
  }
}
