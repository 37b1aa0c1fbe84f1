import type { Course, KnowledgePoint } from '#app/courses/catalogue.ts'
import type { Day } from '#app/platform/clock.ts'
import type { PointMastery } from '#app/mastery/mastery.ts'
import { pointStanding, type PointStanding } from '#app/mastery/standing.ts'
import { shuffled } from '#app/questions/seeded-random.ts'
import { catalogueRef } from '#app/quizzes/question-ref.ts'
import { whyRecommended } from './why-recommended.ts'

/** One thing worth doing today that nobody is obliged to: what, why in one sentence, and where. */
export type Recommendation = {
  point: string
  pointTitle: string
  courseTitle: string
  kind: 'review' | 'practise' | 'study'
  why: string
  to: string
}

export type Asked = {
  memberId: string
  today: Day
  /** Courses to recommend from, in the order of the catalogue. */
  courses: ReadonlyArray<Course>
  mastery: ReadonlyArray<PointMastery>
  limit: number
}

type Candidate = {
  course: Course
  point: KnowledgePoint
  mastery: PointMastery | null
  standing: PointStanding
}

/**
 * Points due for review first, then uncertain and new points in turn, in an order that member and day decide: the same all
 * day, another tomorrow, so that no point is pressed day after day. Of each course only its first new point, since lessons
 * build on each other. Never “weakest first” alone.
 */
export function recommend({ memberId, today, courses, mastery, limit }: Asked): Array<Recommendation> {
  const seed = `${memberId}/${today}`
  const candidates = courses.flatMap((course) => candidatesOf(course, mastery, today))
  const pick = (standing: PointStanding) =>
    shuffled(
      candidates.filter((candidate) => candidate.standing === standing),
      `${seed}/${standing}`,
    )
  const fresh = firstOfEachCourse(candidates.filter(({ standing }) => standing === 'new'))
  const mixed = [...pick('due'), ...interleaved(pick('uncertain'), shuffled(fresh, `${seed}/new`))]
  return mixed.slice(0, limit).map((candidate) => recommendationOf(candidate, today))
}

function candidatesOf(course: Course, mastery: ReadonlyArray<PointMastery>, today: Day): Array<Candidate> {
  const known = new Map(mastery.map((row) => [row.point, row]))
  return course.points.map((point) => {
    const row = known.get(catalogueRef(course.id, point.id)) ?? null
    return { course, point, mastery: row, standing: pointStanding(row, today) }
  })
}

function firstOfEachCourse(candidates: ReadonlyArray<Candidate>): Array<Candidate> {
  return [
    ...new Map(candidates.toReversed().map((candidate) => [candidate.course.id, candidate])).values(),
  ].reverse()
}

function interleaved<T>(one: ReadonlyArray<T>, other: ReadonlyArray<T>): Array<T> {
  const length = Math.max(one.length, other.length)
  return Array.from({ length }, (_, index) => [
    ...one.slice(index, index + 1),
    ...other.slice(index, index + 1),
  ]).flat()
}

function recommendationOf({ course, point, mastery, standing }: Candidate, today: Day): Recommendation {
  const ref = catalogueRef(course.id, point.id)
  const lesson = course.lessons.find(({ points }) => points.includes(point.id)) ?? null
  const titles = { pointTitle: point.title, courseTitle: course.title }
  return {
    point: ref,
    ...titles,
    kind: standing === 'due' ? 'review' : standing === 'new' ? 'study' : 'practise',
    why: whyRecommended({ ...titles, lessonTitle: lesson?.title ?? null, mastery }, today),
    to: standing === 'new' ? studyPath(course, lesson) : `/practice?point=${encodeURIComponent(ref)}`,
  }
}

/** The lesson that teaches the point, or its course. */
function studyPath(course: Course, lesson: { slug: string } | null): string {
  return lesson ? `/courses/${course.id}/${lesson.slug}` : `/courses/${course.id}`
}
