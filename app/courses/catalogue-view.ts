import { TRACK_TITLES, type Course, type Track } from './catalogue.ts'
import type { CourseProgress } from './find-course-progress.server.ts'

/** A course in the catalogue as a member sees it. */
export type CourseSummary = {
  id: string
  title: string
  summary: string
  lessons: number
  minutes: number
  done: number
  /** The newest earlier version that the member completed. */
  earlier: number | null
  /** Meant for one of the member's posts. */
  forMe: boolean
}
export type TrackView = { track: Track; title: string; courses: Array<CourseSummary> }

/** The courses by track; those for the member's posts first. Tracks without courses are left out. */
export function catalogueView(
  courses: ReadonlyArray<Course>,
  progress: ReadonlyMap<string, CourseProgress>,
  posts: ReadonlyArray<string>,
): Array<TrackView> {
  const summaries = courses.map((course) => ({
    track: course.track,
    summary: summaryOf(course, progress, posts),
  }))
  return tracks().flatMap((track) => {
    const inTrack = summaries.filter((each) => each.track === track).map(({ summary }) => summary)
    const sorted = inTrack.sort((one, other) => Number(other.forMe) - Number(one.forMe))
    return sorted.length > 0 ? [{ track, title: TRACK_TITLES[track], courses: sorted }] : []
  })
}

function tracks(): Array<Track> {
  return ['discipline', 'practice', 'finance', 'audit', 'engineering']
}

function summaryOf(
  { id, title, summary, lessons, posts: meantFor }: Course,
  progress: ReadonlyMap<string, CourseProgress>,
  posts: ReadonlyArray<string>,
): CourseSummary {
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0)
  const { done = 0, earlier = null } = progress.get(id) ?? {}
  const forMe = meantFor.some((post) => posts.includes(post))
  return { id, title, summary, lessons: lessons.length, minutes, done, earlier, forMe }
}
