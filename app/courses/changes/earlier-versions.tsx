import { formatDay, dayOf } from '#app/platform/clock.ts'
import '../courses.css'
import type { UpdateView } from './update-view.ts'

/** What was completed before the course changed: it stays on record with its version. */
export function EarlierVersions({ earlier }: Pick<UpdateView, 'earlier'>) {
  if (earlier.length === 0) return null
  return (
    <section aria-labelledby="earlier-title" className="course-part">
      <h2 id="earlier-title">旧完成记录</h2>
      <ul>
        {earlier.map(({ version, completedAt }) => (
          <li key={version}>
            第{version}版：{formatDay(dayOf(completedAt))}学完整门课，记录长期保留
          </li>
        ))}
      </ul>
    </section>
  )
}
