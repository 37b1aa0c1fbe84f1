import type { Course } from '#app/courses/catalogue.ts'
import { updateTarget } from '#app/courses/changes/update-target.ts'
import { listCourses } from '#app/courses/list-courses.server.ts'
import { allPledges } from '#app/pledges/load-pledges.server.ts'
import type { TargetKind } from './obligation.ts'
import type { Target } from './target.ts'

/**
 * Everything that can be asked: each course, what changed in each of its versions, its quiz where it has one, each pledge
 * but those that a family is free to sign.
 */
export function findTargets(): Array<Target> {
  const courses = listCourses().flatMap((course): Array<Target> => {
    const { id, title, quizLength } = course
    const quiz: Array<Target> = quizLength > 0 ? [{ kind: 'quiz', id, title: `${title}测验` }] : []
    return [{ kind: 'course', id, title }, ...updatesOf(course), ...quiz]
  })
  const pledges = allPledges()
    .filter(({ isJoint }) => !isJoint)
    .map(({ id, title }): Target => ({ kind: 'pledge', id, title }))
  return [...courses, ...pledges]
}

/** Newest version first; one may be asked of those who are behind by several. */
function updatesOf({ id, title, version }: Course): Array<Target> {
  return Array.from({ length: version - 1 }, (_, index): Target => {
    const of = version - index
    return { kind: 'update', id: updateTarget(id, of), title: `${title}（第${of}版）` }
  })
}

/** The title of a target; what is no longer offered is known by its id. */
export function targetTitle(kind: TargetKind, id: string): string {
  return findTargets().find((target) => target.kind === kind && target.id === id)?.title ?? id
}
