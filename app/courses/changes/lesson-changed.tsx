import { formatDay, dayOf } from '#app/platform/clock.ts'
import type { LessonPage } from '../lesson/lesson-page.ts'
import type { StudyView } from '../study/study-view.ts'

type Shown = { page: Pick<LessonPage, 'changes' | 'course'>; earlier: StudyView['earlier'] }

/**
 * For whoever completed an earlier version: what of this lesson changed since, with the way there. Nothing here brings
 * styles or scripts of its own: every reader of every lesson would pay for them.
 */
export function LessonChanged({ page, earlier }: Shown) {
  if (!earlier) return null
  const sections = new Map(changesFor({ page, earlier }).map(({ to, heading }) => [to, heading]))
  return (
    <aside className="notice notice-info" aria-label="更新说明">
      <p>
        {formatDay(dayOf(earlier.completedAt))}你学完过这门课的第{earlier.version}版，记录保留。
        {sections.size > 0 ? '此后这一课改了：' : '此后这一课没有改动，不用再学。'}
      </p>
      {[...sections].map(([to, heading]) => (
        <p key={to}>
          <a href={to}>{heading}</a>
        </p>
      ))}
      <p>
        <a href={`/courses/${page.course.id}/updates`}>这门课更新的部分</a>
      </p>
    </aside>
  )
}

/** At the head of a changed section: why, and the former words above the present ones. */
export function SectionChanged({ page, earlier, section }: Shown & { section: string }) {
  const changes = changesFor({ page, earlier }).filter(({ sectionId }) => sectionId === section)
  return changes.map(({ version, date, reason, basis, before, after }) => (
    <aside key={`${version} ${reason}`} className="notice notice-info" aria-label="这一节的改动">
      <p>
        第{version}版（{formatDay(date)}）：{reason}
        {basis ? `（依据：${basis}）` : ''}
      </p>
      {before ? <p>原来：{before}</p> : null}
      {after ? <p>现在：{after}</p> : null}
    </aside>
  ))
}

function changesFor({ page, earlier }: Shown): LessonPage['changes'] {
  return earlier ? page.changes.filter(({ version }) => version > earlier.version) : []
}
