import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { readYaml } from '#app/content/read-yaml.server.ts'
import type { Finding, Locate } from '#app/content/finding.ts'
import { checkLibrary } from './check-library.ts'
import type { Library } from './library.ts'
import {
  caseSchema,
  glossarySchema,
  responsibilitySchema,
  sourcesSchema,
  templateSchema,
} from './library-schema.server.ts'

/** A file of the library as read; `id` is its name. */
export type LibraryFile<T> = { id: string; file: string; value: T; locate: Locate }
/** The files by kind, for those who check them. */
export type LibraryFiles = {
  sources: LibraryFile<z.output<typeof sourcesSchema>> | null
  glossary: Array<LibraryFile<z.output<typeof glossarySchema>>>
  cases: Array<LibraryFile<z.output<typeof caseSchema>>>
  responsibilities: Array<LibraryFile<z.output<typeof responsibilitySchema>>>
  templates: Array<LibraryFile<z.output<typeof templateSchema>>>
}

/** Reads glossary, cases, lists and templates under the content folder. What is broken is left out and found fault with. */
export function readLibrary(content: string): {
  library: Library
  files: LibraryFiles
  findings: Array<Finding>
} {
  const findings: Array<Finding> = []
  const files: LibraryFiles = {
    sources: readOne(content, 'sources.yaml', sourcesSchema, findings),
    glossary: readAll(content, 'glossary', glossarySchema, findings),
    cases: readAll(content, 'cases', caseSchema, findings),
    responsibilities: readAll(content, 'responsibilities', responsibilitySchema, findings),
    templates: readAll(content, 'templates', templateSchema, findings),
  }
  const named = <T extends object>(list: ReadonlyArray<LibraryFile<T>>) =>
    list.map(({ id, value }) => ({ ...value, id }))
  const library: Library = {
    sources: files.sources?.value ?? [],
    terms: files.glossary.flatMap(({ value: { theme, terms } }) => terms.map((term) => ({ ...term, theme }))),
    cases: named(files.cases),
    responsibilities: named(files.responsibilities),
    templates: named(files.templates),
  }
  return { library, files, findings: [...findings, ...checkLibrary(files)] }
}

function readAll<Schema extends z.ZodTypeAny>(
  content: string,
  folder: string,
  schema: Schema,
  findings: Array<Finding>,
): Array<LibraryFile<z.output<Schema>>> {
  const path = join(content, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => readOne(content, join(folder, name), schema, findings) ?? [])
}

function readOne<Schema extends z.ZodTypeAny>(
  content: string,
  file: string,
  schema: Schema,
  findings: Array<Finding>,
): LibraryFile<z.output<Schema>> | null {
  const path = join(content, file)
  if (!existsSync(path)) return null
  const { value, locate, findings: found } = readYaml(schema, readFileSync(path, 'utf8'), file)
  findings.push(...found)
  const id = file.replace(/^.*\//u, '').replace(/\.yaml$/u, '')
  return value === null ? null : { id, file, value, locate }
}
