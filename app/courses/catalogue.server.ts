import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { once } from '#app/platform/once.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import type { Catalogue, Course, Lesson } from './catalogue.ts'

/** The catalogue in memory, with the ways that pages look things up in it. */
export type LoadedCatalogue = Catalogue & {
  course: ReadonlyMap<string, Course>
  /** By `<course>/<slug>`. */
  lesson: ReadonlyMap<string, Lesson>
}

const FILE = resolve(`build/content/${settings.drafts ? 'preview' : 'catalogue'}.json`)
type Held = { modified: number; catalogue: LoadedCatalogue } | null

/**
 * Everything that was compiled from `content/`. Read once; only in development is the file looked at again, so that a
 * changed lesson shows without a restart. Nothing is compiled here.
 */
export function getCatalogue(): LoadedCatalogue {
  const holder = once('catalogue', (): { held: Held } => ({ held: null }))
  if (holder.held && settings.environment === 'production') return holder.held.catalogue
  const modified = lastChange()
  if (holder.held?.modified !== modified) holder.held = { modified, catalogue: load() }
  return holder.held.catalogue
}

function lastChange(): number {
  const found = statSync(FILE, { throwIfNoEntry: false })
  if (!found) throw new Error('build/content/catalogue.json is missing: run `npm run build`')
  return found.mtimeMs
}

function load(): LoadedCatalogue {
  // Written by our own compiler from checked files, and never by anybody else.
  const catalogue: Catalogue = JSON.parse(readFileSync(FILE, 'utf8'))
  return withIndexes(catalogue)
}

/** Adds the ways to look things up. */
function withIndexes(catalogue: Catalogue): LoadedCatalogue {
  const lessons = catalogue.courses.flatMap((course) => course.lessons)
  return {
    ...catalogue,
    course: new Map(catalogue.courses.map((course) => [course.id, course])),
    lesson: new Map(lessons.map((lesson) => [lesson.id, lesson])),
  }
}
