import type { AppLoadContext } from '@remix-run/node'
import { readSharedLesson } from '#app/courses/lesson/shared-lesson.server.ts'
import { navigationFor } from '#app/members/navigation-for.ts'
import { database } from '#app/platform/database.server.ts'
import { readDisplay } from '#app/platform/display.server.ts'
import { placeholder } from '#app/platform/document-template.ts'

/** A document that can be rendered once for all who would be shown the same. */
export type SharedDocument = {
  /** The same for two requests exactly when their documents differ in the values alone. */
  key: string
  /** What routes are told when the document is rendered: placeholders in place of this reader's own words. */
  context: AppLoadContext
  /** This reader's own words, by placeholder. */
  values: Record<string, string>
}

/** Describes the document at a path for a reader; null where documents are not shared. */
export async function describeDocument(
  path: string,
  cookie: string,
  context: AppLoadContext,
): Promise<SharedDocument | null> {
  const { viewer, nonce } = context
  if (!viewer || viewer.mustChangePassword) return null
  const lesson = await readSharedLesson(database, viewer.memberId, path)
  if (!lesson) return null
  const display = readDisplay(cookie)
  return {
    key: [display.theme, display.type, JSON.stringify(navigationFor(viewer)), lesson.key].join(' '),
    context: {
      ...context,
      nonce: placeholder('nonce'),
      viewer: { ...viewer, name: placeholder('name'), unitName: placeholder('unit') },
      study: lesson.study,
      display,
    },
    values: { ...lesson.values, nonce, name: viewer.name, unit: viewer.unitName },
  }
}
