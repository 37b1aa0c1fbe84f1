import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { explainYaml } from './explain-yaml.ts'
import type { Finding, Locate } from './finding.ts'

/** A YAML text that was read: `value` is null when it is not what the schema asks for, and findings say why. */
export type ReadYaml<T> = { value: T | null; findings: Array<Finding>; locate: Locate }

type Kept<T> = Map<string, { text: string; read: ReadYaml<T> }>

/**
 * Parses YAML against a schema. Every finding names the line of the value it is about. `offset` is the number of lines
 * that stand before the text in its file (front matter begins in line 2).
 */
export function readYaml<Schema extends z.ZodTypeAny>(
  schema: Schema,
  text: string,
  file: string,
  offset = 0,
): ReadYaml<z.output<Schema>> {
  const kept = keptOf(schema)
  const before = kept.get(file)
  if (before?.text === text) return before.read
  const read = parseYaml(schema, text, file, offset)
  kept.set(file, { text, read })
  return read
}

/** What was read before, by schema and file: while an author works, of fifty files one has changed. */
const memory = new WeakMap<z.ZodTypeAny, Kept<unknown>>()

function keptOf<Schema extends z.ZodTypeAny>(schema: Schema): Kept<z.output<Schema>> {
  const known = memory.get(schema)
  if (known) return known
  const made: Kept<z.output<Schema>> = new Map()
  memory.set(schema, made)
  return made
}

function parseYaml<Schema extends z.ZodTypeAny>(
  schema: Schema,
  text: string,
  file: string,
  offset: number,
): ReadYaml<z.output<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const locate: Locate = (path) => lineOf(document, lines, path) + offset
  if (document.errors.length > 0) return { value: null, locate, findings: syntaxFindings() }
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { value: parsed.data, findings: [], locate }
  const value: unknown = document.toJS()
  const findings = flatten(parsed.error.issues).map((issue) =>
    finding(locate(issue.path), `${words(issue.path, value)}${sentence(issue)}`),
  )
  return { value: null, findings, locate }

  function finding(line: number, message: string): Finding {
    return { file, line, message, kind: 'broken' }
  }

  function syntaxFindings(): Array<Finding> {
    return document.errors.map((error) => {
      const fault = explainYaml(error.message, text, lines.linePos(error.pos[0]).line)
      return finding(fault.line + offset, `YAML 语法错误：${fault.words}`)
    })
  }
}

/** The line of the value at a path, or of the nearest thing around it that exists. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: ReadonlyArray<string | number>,
): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/** A union that fits nowhere hides what is wrong inside it: the branch that came closest speaks for it. */
function flatten(issues: ReadonlyArray<z.ZodIssue>): Array<z.ZodIssue> {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue]
    const allowed = literalsOf(issue)
    if (allowed) return [{ ...issue, message: `只能是 ${allowed.join('、')}` }]
    const branches = issue.unionErrors.map((error) => flatten(error.issues))
    // Of branches that come equally close the last speaks: an option is more often wrong than right.
    return branches.reverse().sort((one, other) => one.length - other.length)[0] ?? [issue]
  })
}

/** What may be written where a union is of single values only; null for any other union. */
function literalsOf(issue: z.ZodInvalidUnionIssue): Array<string> | null {
  const issues = issue.unionErrors.flatMap((error) => error.issues)
  const literals = issues.flatMap((each) =>
    each.code === 'invalid_literal' && each.path.length === issue.path.length ? [String(each.expected)] : [],
  )
  return literals.length === issues.length ? literals : null
}

/** A path as an author knows it: what has an id is called by it, the rest by its place, counted from one. */
function words(path: ReadonlyArray<string | number>, root: unknown): string {
  if (path.length === 0) return ''
  let here = root
  const names = path.map((step) => {
    here = isObject(here) ? here[step] : undefined
    if (typeof step === 'string') return step
    return isObject(here) && typeof here['id'] === 'string' ? here['id'] : `第${step + 1}项`
  })
  return `${names.join(' › ')}：`
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}

/** The library's own messages in the author's language; ours are already. */
function sentence(issue: z.ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `不认识的项 ${issue.keys.join('、')}`
  if (issue.code === 'invalid_type') return issue.received === 'undefined' ? '缺少这一项' : mistaken(issue)
  if (issue.code === 'invalid_enum_value') return `只能是 ${issue.options.join('、')}`
  if (issue.code === 'invalid_union_discriminator') return `只能是 ${issue.options.map(String).join('、')}`
  if (issue.code === 'invalid_literal') return `只能是 ${String(issue.expected)}`
  if (/[\u4e00-\u9fff]/u.test(issue.message)) return issue.message
  if (issue.code === 'too_small')
    return issue.type === 'array' ? `至少要有 ${issue.minimum} 项` : `不能小于 ${issue.minimum}`
  if (issue.code === 'too_big')
    return issue.type === 'array' ? `最多 ${issue.maximum} 项` : `不能大于 ${issue.maximum}`
  return `写法不对：${issue.message}`
}

const KINDS: Readonly<Record<string, string>> = {
  array: '列表（每项以 - 开头）',
  boolean: 'true 或者 false',
  null: '空的',
  number: '数字',
  object: '“项: 值”',
  string: '文字',
}

function mistaken({ path, expected, received }: z.ZodInvalidTypeIssue): string {
  if (received === 'null') return path.length === 0 ? '文件是空的' : '这一项是空的'
  return `应为${KINDS[expected] ?? expected}，写的是${KINDS[received] ?? received}`
}
