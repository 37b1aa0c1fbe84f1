import type { AppLoadContext } from '@remix-run/node'
import { readSharedLesson } from '#app/courses/lesson/shared-lesson.server.ts'
import { sitsExam } from '#app/exams/sits-exam.server.ts'
import { navigationFor } from '#app/members/navigation-for.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readDisplay } from '#app/platform/display.server.ts'
import { placeholder, type Markup } from '#app/platform/document-template.ts'
import { readSharedRound } from '#app/quizzes/shared-round.server.ts'

/** A document that can be rendered once for all who would be shown the same. */
export type SharedDocument = {
  /** The same for two requests exactly when their documents differ in the values alone. */
  key: string
  /** What routes are told when the document is rendered: placeholders in place of this reader's own words. */
  context: AppLoadContext
  /** This reader's own words, by placeholder. */
  values: Record<string, string>
  /** Markup of ours by placeholder; a document with such is mostly this reader's own, so it is not kept compressed. */
  markup?: Record<string, ReadonlyArray<Markup>>
  /** Parts of the address that only this document has, by the names of the placeholders that they are kept as. */
  inAddress?: Record<string, string>
}

/** Describes the document at a path for a reader; null where documents are not shared. */
export async function describeDocument(
  path: string,
  cookie: string,
  context: AppLoadContext,
): Promise<SharedDocument | null> {
  const { viewer, nonce } = context
  if (!viewer || viewer.mustChangePassword) return null
  const display = readDisplay(cookie)
  const frame = [display.theme, display.type, JSON.stringify(navigationFor(viewer))].join(' ')
  const anybody = {
    ...context,
    nonce: placeholder('nonce'),
    viewer: { ...viewer, name: placeholder('name'), unitName: placeholder('unit') },
    display,
  }
  const own = { nonce, name: viewer.name, unit: viewer.unitName }
  const lesson = await readSharedLesson(database, viewer.memberId, path)
  if (lesson)
    return {
      key: `${frame} ${lesson.key}`,
      context: { ...anybody, study: lesson.study },
      values: { ...lesson.values, ...own },
    }
  const round = await readSharedRound(database, viewer.memberId, path)
  if (!round || (await sitsExam(database, viewer.memberId, now()))) return null
  return {
    key: `${frame} ${round.key}`,
    context: { ...anybody, round: round.round },
    values: own,
    markup: round.cards,
    inAddress: { attempt: round.attemptId },
  }
}
