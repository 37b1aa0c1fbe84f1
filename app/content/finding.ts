/**
 * Something wrong in a content file, for its author. `broken`: the course cannot be shown; `style`: it could, but
 * should not be. `file` is relative to the content folder, `line` counts from 1.
 */
export type Finding = { file: string; line: number; message: string; kind: 'broken' | 'style' }

/** Names the line of a value inside a file by its path of keys and indexes. */
export type Locate = (path: ReadonlyArray<string | number>) => number

/** In the order of reading, each once. */
export function sortFindings(findings: ReadonlyArray<Finding>): Array<Finding> {
  const unique = new Map(
    findings.map((finding) => [`${finding.file}:${finding.line}:${finding.message}`, finding]),
  )
  return [...unique.values()].sort(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line,
  )
}
