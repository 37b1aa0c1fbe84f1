import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ISLAND_KINDS, type Source } from '../catalogue.ts'
import { compileLesson, type CompiledLesson } from './compile-lesson.server.ts'
import { hashTexts } from './content-hash.server.ts'
import { writeWhole } from './write-file.server.ts'

const line = z.number().int()
const facts = z.object({
  islands: z.array(z.object({ kind: z.enum(ISLAND_KINDS), id: z.string(), line, top: z.boolean() })),
  headings: z.array(z.object({ line, top: z.boolean() })),
  citations: z.array(z.object({ source: z.string(), article: z.string(), line })),
  terms: z.array(z.object({ name: z.string(), line })),
  unknown: z.array(z.object({ name: z.string(), line })),
  extra: z.array(
    z.object({ component: z.string(), attribute: z.string(), known: z.array(z.string()), line }),
  ),
  long: z.array(z.object({ text: z.string(), length: z.number(), line })),
  links: z.array(z.object({ url: z.string(), line })),
})
const cachedSchema = z.object({ html: z.string(), facts }).strict()

/**
 * A compiled lesson, from the cache when the same text was compiled before. `used` collects the names of the cache
 * files that are still wanted. Failures are not cached.
 * @throws LessonSyntaxError
 */
export async function cachedLesson(
  cache: string,
  text: string,
  sources: ReadonlyArray<Source>,
  used: Set<string>,
): Promise<CompiledLesson> {
  const name = `${hashTexts([text, JSON.stringify(sources)])}.json`
  const path = join(cache, name)
  used.add(name)
  if (existsSync(path)) {
    const kept = cachedSchema.safeParse(readJson(path))
    if (kept.success) return kept.data
  }
  const compiled = await compileLesson(text, sources)
  writeWhole(path, JSON.stringify(compiled))
  return compiled
}

/** The cache is ours to lose: what cannot be read is compiled again. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
