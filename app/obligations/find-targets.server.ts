import { listCourses } from '#app/courses/list-courses.server.ts'
import { allPledges } from '#app/pledges/load-pledges.server.ts'
import type { TargetKind } from './obligation.ts'
import type { Target } from './target.ts'

/** Everything that can be asked: each course, its quiz where it has one, each pledge but those that a family is free to sign. */
export function findTargets(): Array<Target> {
  const courses = listCourses().flatMap(({ id, title, quizLength }): Array<Target> => {
    const course: Target = { kind: 'course', id, title }
    return quizLength > 0 ? [course, { kind: 'quiz', id, title: `${title}测验` }] : [course]
  })
  const pledges = allPledges()
    .filter(({ isJoint }) => !isJoint)
    .map(({ id, title }): Target => ({ kind: 'pledge', id, title }))
  return [...courses, ...pledges]
}

/** The title of a target; what is no longer offered is known by its id. */
export function targetTitle(kind: TargetKind, id: string): string {
  return findTargets().find((target) => target.kind === kind && target.id === id)?.title ?? id
}
