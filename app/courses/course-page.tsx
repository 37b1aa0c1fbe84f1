import { Link } from '@remix-run/react'
import { formatDay, dayOf } from '#app/platform/clock.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Page } from '#app/ui/page.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { Status } from '#app/ui/status.tsx'
import { usePrefetch } from '#app/ui/use-offline.ts'
import { CourseUpdate } from './changes/course-update.tsx'
import { EarlierVersions } from './changes/earlier-versions.tsx'
import type { CourseOverview } from './course-view.ts'
import './courses.css'

/** A course: how far one is, its lessons in order, its quiz and what it rests on. */
export function CoursePage({ course }: { course: CourseOverview }) {
  return (
    <Page title={course.title} lead={course.summary}>
      <Breadcrumbs items={[{ label: '课程', to: '/courses' }, { label: course.title }]} />
      {course.update ? <CourseUpdate course={course} update={course.update} /> : null}
      <CourseStanding course={course} />
      <EarlierVersions earlier={course.update?.earlier ?? []} />
      <section aria-labelledby="lessons-title" className="course-part">
        <h2 id="lessons-title">
          各课 <small className="muted">约{course.minutes}分钟</small>
        </h2>
        <LessonList lessons={course.lessons} />
      </section>
      <section aria-labelledby="quiz-title" className="course-part">
        <h2 id="quiz-title">课程测验</h2>
        <p>
          {course.quiz.questions}道题，{course.quiz.passMark}分合格。可以多次参加，题目每次重新抽取。
        </p>
        <p>
          <ButtonLink to={`/courses/${course.id}/quiz`}>去测验</ButtonLink>
        </p>
      </section>
      <section aria-labelledby="points-title" className="course-part">
        <h2 id="points-title">知识点</h2>
        <p>{course.points.join('　')}</p>
        <h2>依据</h2>
        <ul>
          {course.sources.map(({ id, words, issuer }) => (
            <li key={id}>
              {words} <span className="muted">{issuer}</span>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}

function CourseStanding({ course }: { course: CourseOverview }) {
  const prefetch = usePrefetch()
  const { next, completedAt, update } = course
  // Whoever completed an earlier version need not begin again: what changed has the main act then.
  const before = update?.state === 'behind' || update?.state === 'updated'
  return (
    <Card tone={completedAt ? 'quiet' : 'plain'}>
      {completedAt ? (
        <p>
          <Status kind="met">已学完</Status> {formatDay(dayOf(completedAt))}，第{course.version}版
        </p>
      ) : (
        <ProgressBar
          label={before ? `第${course.version}版整门课已学` : '已学'}
          done={course.done}
          total={course.required}
          unit="课"
        />
      )}
      {next ? (
        <p className="row course-next">
          <ButtonLink kind={before ? 'quiet' : 'main'} to={next.to} prefetch={prefetch}>
            {before ? '重学整门课' : course.done === 0 && next.left === null ? '开始学习' : '继续学习'}
          </ButtonLink>
          <span className="muted small">
            {next.title}
            {next.left ? `，上次学到“${next.left}”` : ''}
          </span>
        </p>
      ) : null}
    </Card>
  )
}

function LessonList({ lessons }: Pick<CourseOverview, 'lessons'>) {
  const prefetch = usePrefetch()
  return (
    <ol className="lesson-list">
      {lessons.map((lesson) => (
        <li key={lesson.to}>
          <Link to={lesson.to} prefetch={prefetch} className="lesson-link">
            <strong>{lesson.title}</strong>
            <span>{lesson.summary}</span>
            <span className="lesson-link-foot">
              <span className="muted small">约{lesson.minutes}分钟</span>
              {lesson.completed ? <Status kind="met">已学完</Status> : null}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
