import { formatDay, dayOf } from '#app/platform/clock.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Status } from '#app/ui/status.tsx'
import { ChangedWords } from './changed-words.tsx'
import type { UpdateView } from './update-view.ts'

type CourseUpdateProps = { course: { id: string }; update: UpdateView }

/** On the page of a course, for whoever completed an earlier version: what changed since, and whether it is studied. */
export function CourseUpdate({ course, update }: CourseUpdateProps) {
  const { state, version, sections, earlier } = update
  if (earlier.length === 0 || state === 'whole') return null
  const isBehind = state === 'behind'
  return (
    <Card
      title={`第${version}版改了什么`}
      tone={isBehind ? 'required' : 'quiet'}
      actions={
        <ButtonLink kind={isBehind ? 'main' : 'quiet'} to={`/courses/${course.id}/updates`}>
          {isBehind ? '学习更新部分' : '查看更新部分'}
        </ButtonLink>
      }
    >
      <p>
        <UpdateStatus update={update} />
      </p>
      {sections.map((section) => (
        <div key={section.to}>
          <p>
            {section.lessonTitle}：<a href={section.to}>{section.heading}</a>
          </p>
          {section.parts.map((part) => (
            <ChangedWords key={`${part.version} ${part.reason}`} part={part} />
          ))}
        </div>
      ))}
    </Card>
  )
}

function UpdateStatus({ update: { state, reachedAt, done, sections } }: Pick<CourseUpdateProps, 'update'>) {
  if (state === 'behind')
    return (
      <Status kind="open">
        更新部分已学 {done} / {sections.length} 节
      </Status>
    )
  return <Status kind="met">更新部分已学完{reachedAt ? `，${formatDay(dayOf(reachedAt))}` : ''}</Status>
}
