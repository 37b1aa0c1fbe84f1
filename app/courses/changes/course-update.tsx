import { formatDay, dayOf } from '#app/platform/clock.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Status } from '#app/ui/status.tsx'
import { ChangedWords } from './changed-words.tsx'
import { EarlierVersions } from './earlier-versions.tsx'
import type { UpdateView } from './update-view.ts'

type CourseUpdateProps = { course: { id: string }; update: UpdateView }

/** On the page of a course: what changed since the version that the member completed, and the records that stay. */
export function CourseUpdate({ course, update }: CourseUpdateProps) {
  const { state, version, sections, done, earlier, reachedAt } = update
  if (earlier.length === 0) return null
  return (
    <>
      {state === 'whole' ? null : (
        <Card
          title={`第${version}版改了什么`}
          tone={state === 'behind' ? 'required' : 'quiet'}
          actions={
            <ButtonLink kind={state === 'behind' ? 'main' : 'quiet'} to={`/courses/${course.id}/updates`}>
              {state === 'behind' ? '学习更新部分' : '查看更新部分'}
            </ButtonLink>
          }
        >
          <p>
            {state === 'behind' ? (
              <Status kind="open">
                更新部分已学 {done} / {sections.length} 节
              </Status>
            ) : (
              <Status kind="met">更新部分已学完{reachedAt ? `，${formatDay(dayOf(reachedAt))}` : ''}</Status>
            )}
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
      )}
      <EarlierVersions earlier={earlier} />
    </>
  )
}
