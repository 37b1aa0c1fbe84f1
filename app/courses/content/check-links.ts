import type { Finding } from '#app/content/finding.ts'
import type { Library } from '#app/library/library.ts'
import type { LibraryFiles } from '#app/library/read-library.server.ts'
import type { Course } from '../catalogue.ts'

/** A link of a lesson with the file and line that it stands in; `sections` are those of its own lesson. */
export type LessonLink = { file: string; line: number; url: string; sections: ReadonlyArray<string> }

/** Links that lead nowhere: to pages, sections and media that are not there. `isMedia` knows the files beside the content. */
export function checkLinks(
  links: ReadonlyArray<LessonLink>,
  courses: ReadonlyArray<Course>,
  library: Library,
  files: LibraryFiles,
  isMedia: (path: string) => boolean,
): Array<Finding> {
  const pages = knownPages(courses, library)
  const anchors = new Set(library.terms.map(({ id }) => id))
  const dead = links.filter(({ url, sections }) => {
    const [path = '', anchor = ''] = url.split('#')
    if (url.startsWith('#')) return !sections.includes(anchor) && !anchor.startsWith('source-')
    if (path === '/glossary') return anchor !== '' && !anchors.has(anchor)
    return path.startsWith('/') && !pages.has(path) && !isMedia(path)
  })
  return [
    ...dead.map(({ file, line, url }): Finding => ({
      file,
      line,
      message: `链接 ${url} 指向的地方不存在`,
      kind: 'broken',
    })),
    ...deadLessons(pages, files),
  ]
}

function knownPages(courses: ReadonlyArray<Course>, library: Library): Set<string> {
  return new Set([
    ...['/courses', '/library', '/library/cases', '/library/responsibilities', '/library/templates'],
    ...['/', '/glossary', '/search', '/practice', '/exams', '/pledges', '/live', '/help', '/help/authors'],
    ...['/me', '/me/ledger', '/me/notes', '/verify'],
    ...courses.flatMap(({ id, lessons }) => [
      `/courses/${id}`,
      ...lessons.map((lesson) => `/courses/${lesson.id}`),
    ]),
    ...library.cases.map(({ id }) => `/library/cases/${id}`),
    ...library.responsibilities.map(({ id }) => `/library/responsibilities/${id}`),
    ...library.templates.map(({ id }) => `/library/templates/${id}`),
  ])
}

function deadLessons(
  pages: ReadonlySet<string>,
  { cases, responsibilities, templates }: LibraryFiles,
): Array<Finding> {
  return [...cases, ...responsibilities, ...templates].flatMap(({ file, value, locate }) =>
    value.lessons.flatMap((lesson, index): Array<Finding> => {
      if (pages.has(`/courses/${lesson}`)) return []
      return [{ file, line: locate(['lessons', index]), message: `没有 ${lesson} 这一课`, kind: 'broken' }]
    }),
  )
}
