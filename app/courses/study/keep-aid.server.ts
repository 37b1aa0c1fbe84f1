import { keepable } from '../aids/keepable.ts'
import type { Study } from './answer-exercise.server.ts'
import { savePosition } from './save-position.server.ts'
import type { StudyFacts } from './study-facts.ts'

/** Keeps a member's ticks or cards; null when the lesson has no such aid or they are not its own. */
export async function keepAid(
  { database, memberId, lesson, now }: Study,
  before: StudyFacts,
  id: string,
  given: ReadonlyArray<string>,
): Promise<StudyFacts | null> {
  const aid = lesson.aids.find((each) => each.id === id)
  const kept = aid ? keepable(aid, given) : null
  if (!aid || !kept) return null
  const paths = { ...before.paths, [id]: kept }
  await savePosition(database, memberId, lesson, { paths, place: aid.section }, now)
  return { ...before, paths, place: { section: aid.section, at: now } }
}
