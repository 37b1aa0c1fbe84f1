import { Link } from '@remix-run/react'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { Status } from '#app/ui/status.tsx'
import { usePrefetch } from '#app/ui/use-offline.ts'
import type { CourseSummary } from './catalogue-view.ts'
import './courses.css'

/** A course in the catalogue; the whole card is its link. */
export function CourseCard({ course }: { course: CourseSummary }) {
  const prefetch = usePrefetch()
  const done = course.lessons > 0 && course.done === course.lessons
  return (
    <article className="card course-card">
      <h3>
        <Link to={`/courses/${course.id}`} prefetch={prefetch}>
          {course.title}
        </Link>
      </h3>
      <p>{course.summary}</p>
      <p className="muted small">
        {course.lessons}课 · 约{course.minutes}分钟{course.forMe ? ' · 适合你的岗位' : ''}
      </p>
      {done ? (
        <Status kind="met">已学完</Status>
      ) : (
        <>
          {course.earlier ? <Status kind="met">已学完第{course.earlier}版，此后有更新</Status> : null}
          <ProgressBar label="已学" done={course.done} total={course.lessons} unit="课" />
        </>
      )}
    </article>
  )
}
