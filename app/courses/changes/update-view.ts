import type { Instant } from '#app/platform/clock.ts'
import type { Course } from '../catalogue.ts'
import { changesSince } from './change.ts'
import { changedSections, versionReached, type ChangedSection, type VersionFacts } from './update-progress.ts'

/** How a member stands to the versions of a course. */
export type UpdateView = {
  version: number
  /** Whole courses completed in earlier versions, newest first; they stay. */
  earlier: Array<{ version: number; completedAt: Instant }>
  /**
   * Where the member is: `none` never completed the course, `behind` completed an earlier version and has something left of
   * what changed since, `updated` has studied what changed, `whole` completed the present version.
   */
  state: 'none' | 'behind' | 'updated' | 'whole'
  /** When the present version was reached; null while it is not. */
  reachedAt: Instant | null
  /** The changed sections with all that changed in them, each with how it stands; done of required. */
  sections: Array<ChangedSection & { parts: Array<ChangedPart> }>
  done: number
}

/** One change of a section, in words. */
export type ChangedPart = Pick<ChangedSection, 'version' | 'date' | 'reason' | 'basis' | 'before' | 'after'>

/** What the course changed since the version that the member completed as a whole, or in all when there is none. */
export function updateView(course: Course, facts: VersionFacts): UpdateView {
  const { version } = course
  const earlier = facts.completions.filter((completion) => completion.version < version)
  const sections = changedSections(course, facts, baseOf(facts, version))
  const of = (list: VersionFacts['updates']) =>
    list.find((each) => each.version === version)?.completedAt ?? null
  return {
    version,
    earlier: [...earlier],
    state: stateOf(facts, version),
    reachedAt: of(facts.completions) ?? of(facts.updates),
    sections: sections.map((section) => ({
      ...section,
      parts: partsOf(course, section, baseOf(facts, version)),
    })),
    done: sections.filter(({ read }) => read).length,
  }
}

/** The version whose successors are listed: what was studied last before the present one. */
function baseOf({ completions, updates }: VersionFacts, version: number): number {
  const studied = [...completions, ...updates].map((each) => each.version).filter((each) => each < version)
  return Math.max(1, ...studied)
}

function stateOf(facts: VersionFacts, version: number): UpdateView['state'] {
  const reached = versionReached(facts)
  if (reached === 0) return 'none'
  if (reached < version) return 'behind'
  return facts.completions.some((each) => each.version === version) ? 'whole' : 'updated'
}

function partsOf(course: Course, { lessonId, sectionId }: ChangedSection, from: number): Array<ChangedPart> {
  return changesSince(course, from).filter(
    (change) => change.lessonId === lessonId && change.sectionId === sectionId,
  )
}
