import { useContext } from 'react'
import { formatInstant } from '#app/platform/clock.ts'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { FieldError } from '#app/ui/field.tsx'
import { Status } from '#app/ui/status.tsx'
import type { LessonPage } from './lesson-page.ts'
import { inBookMarks } from '../title-marks.ts'
import { StudyContext } from './study-context.ts'
import { useStep } from './use-step.ts'
import './lesson-end.css'

/** The end of the lesson: completed and on to the next, or exactly what is left. */
export function LessonEnd({ page }: { page: LessonPage }) {
  const { study } = useContext(StudyContext)
  return (
    <section className="lesson-end" id="end" aria-labelledby="end-title">
      <h2 id="end-title">{study.completedAt ? '这一课学完了' : '学完这一课还差'}</h2>
      {study.completedAt ? <Done page={page} /> : <Left />}
    </section>
  )
}

function Done({ page }: { page: LessonPage }) {
  const { study } = useContext(StudyContext)
  const { completedAt, course } = study
  return (
    <>
      <p>
        <Status kind="met">已保存</Status> {completedAt ? formatInstant(completedAt) : ''}，记入学习台账。
      </p>
      <p>
        {course.completedAt
          ? `${inBookMarks(page.course.title)}${course.required}课全部学完，可以参加课程测验。`
          : `本课程已学完 ${course.done} / ${course.required} 课。`}
      </p>
      <p className="row">
        {course.completedAt ? (
          <ButtonLink kind="main" to={`/courses/${page.course.id}/quiz`}>
            参加课程测验
          </ButtonLink>
        ) : (
          <ButtonLink kind="main" to={page.next?.to ?? `/courses/${page.course.id}`}>
            {page.next ? `下一课：${page.next.title}` : '回到课程'}
          </ButtonLink>
        )}
      </p>
    </>
  )
}

function Left() {
  const { study } = useContext(StudyContext)
  const { busy, refusal, onSubmit } = useStep('end')
  const left = study.sections.filter(({ read }) => !read)
  if (left.length > 0)
    return (
      <ul className="lesson-left">
        {left.map(({ id, heading, exercises, solved }) => (
          <li key={id}>
            <a href={`#${id}`}>{heading}</a>
            <span>{exercises > 0 ? `还有${exercises - solved}道练习没有答对` : '读完后点“读完这一节”'}</span>
          </li>
        ))}
      </ul>
    )
  // Everything is done and its record is not there: the last step was cut off between the two.
  return (
    <form method="post" action="#end" onSubmit={onSubmit} className="island-form">
      <input type="hidden" name="intent" value="complete" />
      <p>各节都已读完，还没有登记。</p>
      <Button kind="main" disabled={busy}>
        登记完成
      </Button>
      <FieldError id="end-complete" error={refusal?.errors['']} />
    </form>
  )
}
