import { formatDay, dayOf } from '#app/platform/clock.ts'
import type { LessonPage } from '../lesson/lesson-page.ts'
import type { StudyView } from '../study/study-view.ts'
import { ChangedWords } from './changed-words.tsx'

type Shown = { page: Pick<LessonPage, 'changes' | 'course'>; earlier: StudyView['earlier'] }

/** For whoever completed an earlier version: what of this lesson changed since, with the way there. */
export function LessonChanged({ page, earlier }: Shown) {
  const changes = changesFor({ page, earlier })
  if (!earlier) return null
  const sections = new Map(changes.map(({ sectionId, heading }) => [sectionId, heading]))
  return (
    <aside className="lesson-changed" aria-label="更新说明">
      <p>
        {formatDay(dayOf(earlier.completedAt))}你学完过这门课的第{earlier.version}版，记录保留。
        {sections.size > 0 ? `此后这一课改了 ${sections.size} 节：` : '此后这一课没有改动，不用再学。'}
      </p>
      {sections.size > 0 ? (
        <ul>
          {[...sections].map(([id, heading]) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <a href={`/courses/${page.course.id}/updates`}>这门课更新的部分</a>
      </p>
    </aside>
  )
}

/** At the head of a changed section: why, and the former words beside the present ones. */
export function SectionChanged({ page, earlier, section }: Shown & { section: string }) {
  const changes = changesFor({ page, earlier }).filter(({ sectionId }) => sectionId === section)
  if (changes.length === 0) return null
  return (
    <aside className="lesson-changed" aria-label="这一节的改动">
      {changes.map((change) => (
        <ChangedWords key={`${change.version} ${change.reason}`} part={change} />
      ))}
    </aside>
  )
}

function changesFor({ page, earlier }: Shown): LessonPage['changes'] {
  return earlier ? page.changes.filter(({ version }) => version > earlier.version) : []
}
