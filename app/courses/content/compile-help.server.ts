import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Finding } from '#app/content/finding.ts'
import { readYaml } from '#app/content/read-yaml.server.ts'
import type { HelpPage } from '../catalogue.ts'
import { cachedLesson } from './cached-lesson.server.ts'
import { checkAttributes } from './check-attributes.ts'
import { LessonSyntaxError } from './compile-lesson.server.ts'
import { splitSections } from './split-sections.ts'

const text = z.string().trim().min(1, '不能为空').max(300, '太长')
const frontSchema = z.object({ title: text, summary: text }).strict()
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/u

type Help = { pages: Array<HelpPage>; findings: Array<Finding> }

/** Compiles the pages under `content/help`: MDX like a lesson, without islands. */
export async function compileHelp(content: string, cache: string, used: Set<string>): Promise<Help> {
  const folder = join(content, 'help')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mdx')) : []
  const help: Help = { pages: [], findings: [] }
  for (const name of names.sort()) await compilePage(help, folder, name, cache, used)
  return help
}

async function compilePage(help: Help, folder: string, name: string, cache: string, used: Set<string>) {
  const file = join('help', name)
  const source = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
  const front = readYaml(frontSchema, FRONT_MATTER.exec(source)?.[1] ?? '', file, 1)
  help.findings.push(...front.findings)
  if (front.value === null) return
  try {
    const { html, facts } = await cachedLesson(cache, source, [], used)
    help.findings.push(...checkAttributes(file, facts))
    for (const { line } of facts.islands)
      help.findings.push({ file, line, message: '帮助页里不能放互动', kind: 'broken' })
    help.pages.push({ id: name.replace(/\.mdx$/u, ''), ...front.value, ...splitSections(html) })
  } catch (error) {
    if (!(error instanceof LessonSyntaxError)) throw error
    const message = `MDX 语法错误：${error.message}`
    help.findings.push({ file, line: Math.max(error.line, 1), message, kind: 'broken' })
  }
}
