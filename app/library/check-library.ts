import type { Finding } from '#app/content/finding.ts'
import type { LibraryFile, LibraryFiles } from './read-library.server.ts'

type Path = ReadonlyArray<string | number>

/** Longer sentences are hard to read on a phone. */
const MAX_SENTENCE = 80

/** What the files of the library say about each other: sources, related terms, names used twice, long sentences. */
export function checkLibrary(files: LibraryFiles): Array<Finding> {
  const sources = new Set(files.sources?.value.map(({ id }) => id))
  const all = [...files.glossary, ...files.cases, ...files.responsibilities, ...files.templates]
  return [
    ...repeatedSources(files),
    ...checkTerms(files),
    ...all.flatMap((file) => [...unknownSources(file, sources), ...longSentences(file)]),
  ]
}

function repeatedSources({ sources }: LibraryFiles): Array<Finding> {
  if (!sources) return []
  return sources.value.flatMap(({ id }, index) =>
    sources.value.findIndex((other) => other.id === id) < index
      ? [finding(sources, [index, 'id'], `来源 ${id} 重复`)]
      : [],
  )
}

function checkTerms({ glossary }: LibraryFiles): Array<Finding> {
  const ids = new Set(glossary.flatMap(({ value }) => value.terms.map(({ id }) => id)))
  const seen = new Set<string>()
  return glossary.flatMap((file) =>
    file.value.terms.flatMap(({ id, term, also, see }, index) => {
      const findings: Array<Finding> = []
      for (const name of [id, term, ...also]) {
        if (seen.has(name)) findings.push(finding(file, ['terms', index, 'term'], `术语“${name}”重复`))
        seen.add(name)
      }
      for (const [at, other] of see.entries())
        if (!ids.has(other)) findings.push(finding(file, ['terms', index, 'see', at], `没有术语 ${other}`))
      return findings
    }),
  )
}

/** Every `source` of the file, however deep, that is not in content/sources.yaml. */
function unknownSources(file: LibraryFile<unknown>, sources: ReadonlySet<string>): Array<Finding> {
  return leaves(file.value).flatMap(({ path, text }) =>
    path.at(-1) === 'source' && !sources.has(text)
      ? [finding(file, path, `sources.yaml 里没有来源 ${text}`)]
      : [],
  )
}

function longSentences(file: LibraryFile<unknown>): Array<Finding> {
  return leaves(file.value).flatMap(({ path, text }) => {
    if (path.at(-1) === 'address') return []
    const long = text.split(/(?<=[。！？；…\n])/u).find((sentence) => sentence.trim().length > MAX_SENTENCE)
    if (long === undefined) return []
    const message = `句子有${long.trim().length}个字，超过${MAX_SENTENCE}个字：${long.trim().slice(0, 12)}……`
    return [{ ...finding(file, path, message), kind: 'style' as const }]
  })
}

function leaves(value: unknown, path: Path = []): Array<{ path: Path; text: string }> {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((each, index) => leaves(each, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, key]))
}

function finding(file: Pick<LibraryFile<unknown>, 'file' | 'locate'>, path: Path, message: string): Finding {
  return { file: file.file, line: file.locate(path), message, kind: 'broken' }
}
